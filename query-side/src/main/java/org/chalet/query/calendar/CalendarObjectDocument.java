package org.chalet.query.calendar;

import org.chalet.query.collection.StoredObject;
import org.jspecify.annotations.Nullable;

/** A calendar object as its view keeps it; its text stands beside it as body. */
public record CalendarObjectDocument(
    String collection,
    String name,
    @Nullable String written,
    String uid,
    String component,
    String etag,
    long size,
    long modified,
    long position,
    boolean deleted,
    IndexedSpan span,
    @Nullable String scheduleTag)
    implements StoredObject {
  private static final IndexedSpan NEVER = new IndexedSpan(Long.MAX_VALUE, Long.MIN_VALUE, false);

  /** The tombstone of an object. */
  static CalendarObjectDocument gone(
      String collection, String name, @Nullable String written, long when, long position) {
    return new CalendarObjectDocument(
        collection, name, written, "", "", "", 0, when, position, true, NEVER, null);
  }
}
