package org.chalet.query.dav.core;

/** A resource with an ETag. */
public interface Tagged extends DavResource {
  /** Strong and quoted. */
  String etag();
}
