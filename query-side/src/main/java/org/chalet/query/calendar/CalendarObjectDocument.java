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
    IndexedSpan span)
    implements StoredObject {}
