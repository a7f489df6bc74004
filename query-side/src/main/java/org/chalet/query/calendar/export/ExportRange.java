package org.chalet.query.calendar.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time of any length.
 *
 * @param until exclusive
 */
record ExportRange(Instant from, Instant until, ZoneId zone) {
  private static final int DATE_LENGTH = 10;

  /** Null for all time; open at an end that is not said. Refuses INVALID_VALUE. */
  static @Nullable ExportRange of(@Nullable String from, @Nullable String to, ZoneId zone) {
    if (from == null && to == null) {
      return null;
    }
    ExportRange range =
        new ExportRange(
            from == null ? Instant.MIN : moment(from, zone),
            to == null ? Instant.MAX : moment(to, zone),
            zone);
    if (!range.from.isBefore(range.until)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "the range ends before it begins");
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
