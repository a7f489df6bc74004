package org.chalet.query.calendar.entry;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time, and where its reader is.
 *
 * @param until exclusive
 */
record EventRange(Instant from, Instant until, ZoneId zone) {
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int DATE_LENGTH = 10;

  /** From dates, or moments; refuses INVALID_VALUE, also for more than a year. */
  static EventRange of(@Nullable String from, @Nullable String until, ZoneId zone) {
    if (from == null || until == null) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "from and to say which time is meant");
    }
    EventRange range = new EventRange(moment(from, zone), moment(until, zone), zone);
    if (!range.from.isBefore(range.until)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the range ends before it begins");
    }
    if (Duration.between(range.from, range.until).compareTo(LONGEST) > 0) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "a range has at most " + LONGEST.toDays() + " days");
    }
    return range;
  }

  private static Instant moment(String text, ZoneId zone) {
    try {
      return text.length() == DATE_LENGTH
          ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException unreadable) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "times are written 2026-05-01 or 2026-05-01T00:00:00+02:00");
    }
  }
}
