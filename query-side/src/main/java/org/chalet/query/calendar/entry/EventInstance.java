package org.chalet.query.calendar.entry;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.entry.EntryReading;
import org.jspecify.annotations.Nullable;

/**
 * One time at which an event happens, as lists show it.
 *
 * @param instance its original start, where it is one of a series
 * @param start a moment with the reader's offset, or a date
 * @param end exclusive
 * @param colour of the event itself; that of its calendar holds where none is said
 * @param changed whether it differs from its series
 */
@Schema(name = "EventInstance")
public record EventInstance(
    String calendar,
    String name,
    String uid,
    String etag,
    @Nullable String instance,
    String start,
    String end,
    boolean allDay,
    @Nullable String title,
    @Nullable String location,
    @Nullable String colour,
    @Nullable String status,
    @Nullable String visibility,
    boolean busy,
    boolean changed,
    int participants,
    boolean reminders,
    boolean attachments) {
  static EventInstance of(Found found, Occurrence occurrence, ZoneId zone) {
    Component part = occurrence.component();
    return new EventInstance(
        found.calendar(),
        found.name(),
        found.uid(),
        found.etag(),
        occurrence.recurrenceId().orElse(null),
        shown(occurrence.start(), occurrence.allDay(), zone),
        shown(occurrence.end(), occurrence.allDay(), zone),
        occurrence.allDay(),
        EntryReading.text(part, "SUMMARY"),
        EntryReading.text(part, "LOCATION"),
        EntryReading.token(part, "COLOR"),
        EntryReading.token(part, "STATUS"),
        EntryReading.token(part, "CLASS"),
        EntryReading.isBusy(part),
        part.has("RECURRENCE-ID"),
        part.properties("ATTENDEE").size(),
        !part.components("VALARM").isEmpty(),
        part.has("ATTACH"));
  }

  /** Where it stands. */
  record Found(String calendar, String name, String uid, String etag) {}

  static String shown(Instant moment, boolean allDay, ZoneId zone) {
    return allDay
        ? LocalDate.ofInstant(moment, zone).toString()
        : OffsetDateTime.ofInstant(moment, zone).toString();
  }
}
