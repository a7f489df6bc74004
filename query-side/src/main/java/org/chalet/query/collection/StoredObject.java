package org.chalet.query.collection;

import org.jspecify.annotations.Nullable;

/** A document of a view that stands for one object in a collection, or for its tombstone. */
public interface StoredObject {
  /** Id of the collection. */
  String collection();

  /** The last path segment, decoded. */
  String name();

  /** The last path segment as its client wrote it, where that is not the usual encoding. */
  @Nullable String written();

  String uid();

  /** {@code VEVENT}, {@code VTODO}, {@code VCARD}, … */
  String component();

  /** Quoted. */
  String etag();

  /** In octets. */
  long size();

  /** When it was last written, in epoch seconds. */
  long modified();

  /** Of the event that last changed it. */
  long position();

  boolean deleted();

  /** Quoted (RFC 6638, 3.2.10); null for what is no scheduling object resource. */
  default @Nullable String scheduleTag() {
    return null;
  }
}
