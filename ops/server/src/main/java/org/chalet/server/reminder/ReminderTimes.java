package org.chalet.server.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.chalet.query.reminder.Reminding;

/** When something happens, on the reader's clock. */
final class ReminderTimes {
  private ReminderTimes() {}

  /** In words; empty for a task without a date. */
  static String inWords(Reminding reminding, Locale language) {
    Instant start = reminding.start();
    Instant end = reminding.end();
    if (start == null || end == null) {
      return "";
    }
    ZoneId zone = reminding.zone();
    DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL);
    if (reminding.allDay()) {
      LocalDate first = LocalDate.ofInstant(start, zone);
      LocalDate last = LocalDate.ofInstant(end, zone).minusDays(1);
      String from = day.withLocale(language).format(first);
      return last.isAfter(first) ? from + " – " + day.withLocale(language).format(last) : from;
    }
    DateTimeFormatter both =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT);
    ZonedDateTime from = start.atZone(zone);
    ZonedDateTime until = end.atZone(zone);
    boolean sameDay = from.toLocalDate().equals(until.toLocalDate());
    DateTimeFormatter form = sameDay ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT) : both;
    String begun = both.withLocale(language).format(from);
    return (end.isAfter(start) ? begun + " – " + form.withLocale(language).format(until) : begun)
        + " ("
        + zone.getId()
        + ")";
  }

  /** RFC 3339 with the reader's offset, or a date alone; empty for a task without a date. */
  static String forPrograms(Reminding reminding) {
    Instant start = reminding.start();
    if (start == null) {
      return "";
    }
    return reminding.allDay()
        ? LocalDate.ofInstant(start, reminding.zone()).toString()
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            OffsetDateTime.ofInstant(start, reminding.zone()));
  }
}
