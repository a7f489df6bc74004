package org.chalet.query.reminder;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chalet.icalendar.Ring;
import org.chalet.icalendar.entry.EntryReading;
import org.jspecify.annotations.Nullable;

/**
 * Something to be shown to the reader.
 *
 * @param id in the order of ringing
 * @param kind {@code event} or {@code task}
 * @param alarm by which it is acknowledged or put off
 * @param instance its original start, where it is one of a series
 * @param start a moment with the reader's offset, or a date; absent for a task without one
 * @param end exclusive
 * @param due when it rang
 */
@Schema(name = "DueReminder")
public record DueReminder(
    String id,
    String calendar,
    String name,
    String kind,
    String alarm,
    @Nullable String instance,
    @Nullable String title,
    @Nullable String location,
    @Nullable String start,
    @Nullable String end,
    boolean allDay,
    Instant due) {

  static DueReminder of(ReminderRecords.Shown shown, Ring ring, ZoneId zone) {
    return new DueReminder(
        shown.id(),
        shown.rung().calendar(),
        shown.rung().name(),
        ring.part().name().equals("VTODO") ? "task" : "event",
        ring.key(),
        ring.instance(),
        EntryReading.text(ring.part(), "SUMMARY"),
        EntryReading.text(ring.part(), "LOCATION"),
        told(ring.start(), ring.allDay(), zone),
        told(ring.end(), ring.allDay(), zone),
        ring.allDay(),
        ring.due());
  }

  private static @Nullable String told(@Nullable Instant moment, boolean allDay, ZoneId zone) {
    if (moment == null) {
      return null;
    }
    return allDay
        ? LocalDate.ofInstant(moment, zone).toString()
        : OffsetDateTime.ofInstant(moment, zone).toString();
  }
}
