package org.chalet.query.dav.core;

/** A resource with an ETag and the time of its last change. */
public interface Tagged extends DavResource {
  /** Strong and quoted. */
  String etag();

  /** Seconds since 1970. */
  long modified();
}
