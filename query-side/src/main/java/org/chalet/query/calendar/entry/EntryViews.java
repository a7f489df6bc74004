package org.chalet.query.calendar.entry;

import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.SeriesEdit;
import org.chalet.icalendar.entry.EntryReading;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.CollectionViews;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * Reads stored objects as events or tasks.
 *
 * @param kind {@code VEVENT} or {@code VTODO}
 */
record EntryViews(CalendarViews views, String kind) {
  /** Refuses UNKNOWN_OBJECT what is not there, or of another kind, and INVALID_INSTANCE. */
  ResponseEntity<Entry> one(String calendar, String name, @Nullable String instance) {
    Document<CalendarObjectDocument> found =
        views
            .object(calendar, name)
            .filter(object -> object.value().component().equals(kind))
            .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "no such object"));
    return ResponseEntity.ok().eTag(found.value().etag()).body(entry(found, instance));
  }

  static Entry entry(Document<CalendarObjectDocument> found, @Nullable String instance) {
    CalendarObjectDocument object = found.value();
    Component calendar = ICalendars.parse(CollectionViews.bytes(found));
    Component part = instance == null ? series(calendar) : SeriesEdit.instance(calendar, instance);
    boolean recurs =
        calendar.components().stream()
            .anyMatch(one -> one.has("RRULE") || one.has("RDATE") || one.has("RECURRENCE-ID"));
    return new Entry(
        object.collection(),
        object.name(),
        object.uid(),
        object.etag(),
        instance,
        recurs,
        EntryReading.organizer(part).orElse(null),
        EntryReading.of(part));
  }

  /** The component that says what holds for all, or the first of those that are known. */
  private static Component series(Component calendar) {
    return calendar.components().stream()
        .filter(part -> !part.name().equals("VTIMEZONE") && !part.has("RECURRENCE-ID"))
        .findFirst()
        .or(() ->
            calendar.components().stream().filter(part -> part.has("RECURRENCE-ID")).findFirst())
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "nothing is in it"));
  }
}
