package org.chalet.icalendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A DATE or DATE-TIME value (RFC 5545 3.3.4, 3.3.5).
 *
 * @param local seconds since 1970 on the clock of the place
 * @param zone of the place; null for dates and floating times
 */
record Moment(long local, boolean date, @Nullable ZoneRules zone) {
  static final ZoneRules UTC = ZoneOffset.UTC.getRules();
  static final long DAY = 86_400;

  /** Empty when the value cannot be read. */
  static Optional<Moment> of(Property property, Zones zones) {
    return of(property.value(), property.parameter("TZID").orElse(""), zones);
  }

  static Optional<Moment> of(String value, String tzid, Zones zones) {
    String text = value.strip();
    try {
      if (text.length() == 8) {
        return Optional.of(new Moment(date(text), true, null));
      }
      char separator = text.length() < 13 ? ' ' : text.charAt(8);
      if (separator != 'T' && separator != 't') {
        return Optional.empty();
      }
      boolean utc = text.endsWith("Z") || text.endsWith("z");
      long local = date(text) + time(text.substring(9, text.length() - (utc ? 1 : 0)));
      ZoneRules zone = utc ? UTC : tzid.isEmpty() ? null : zones.rules(tzid).orElse(null);
      return Optional.of(new Moment(local, false, zone));
    } catch (DateTimeException | NumberFormatException unreadable) {
      return Optional.empty();
    }
  }

  private static long date(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8)).toEpochDay()
        * DAY;
  }

  private static long time(String text) {
    if (text.length() != 4 && text.length() != 6) {
      throw new DateTimeException("not a time: " + text);
    }
    int second = text.length() == 6 ? number(text, 4, 6) : 0;
    if (second > 60) {
      throw new DateTimeException("not a time: " + text);
    }
    // A leap second counts as the second before it.
    return LocalTime.of(number(text, 0, 2), number(text, 2, 4), Math.min(second, 59))
        .toSecondOfDay();
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        throw new NumberFormatException(text);
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  boolean floats() {
    return zone == null;
  }

  Moment at(long newLocal) {
    return new Moment(newLocal, date, zone);
  }

  /**
   * Epoch seconds; a local time that a clock change skips counts from the offset before it, a
   * doubled one is the first.
   */
  long epoch(ZoneRules floating) {
    return epoch(local, zone == null ? floating : zone);
  }

  static long epoch(long local, ZoneRules zone) {
    if (zone.isFixedOffset()) {
      return local - zone.getOffset(Instant.EPOCH).getTotalSeconds();
    }
    return local
        - zone.getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC)).getTotalSeconds();
  }

  /** The clock of {@code zone} at that epoch second. */
  static long local(long epoch, ZoneRules zone) {
    return epoch + zone.getOffset(Instant.ofEpochSecond(epoch)).getTotalSeconds();
  }

  /** The same second on the clock of UTC; for times that do not float. */
  Moment inUtc() {
    return new Moment(epoch(UTC), false, UTC);
  }

  long day() {
    return Math.floorDiv(local, DAY);
  }

  /** As a value of DTSTART and the like, without zone. */
  String text() {
    return date ? dateText(local) : dateTimeText(local) + (UTC.equals(zone) ? "Z" : "");
  }

  private static String dateText(long local) {
    LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(local, DAY));
    return String.format(
        Locale.ROOT, "%04d%02d%02d", day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static String dateTimeText(long local) {
    long second = Math.floorMod(local, DAY);
    return String.format(
        Locale.ROOT,
        "%sT%02d%02d%02d",
        dateText(local),
        second / 3600,
        second / 60 % 60,
        second % 60);
  }
}
