package org.chalet.query.dashboard;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, UTC.
 *
 * @param first days since 1970
 * @param last itself included; never later than today
 */
record Days(long first, long last) {
  static final int MOST = 366;
  private static final int USUAL = 30;

  /**
   * The last {@value #USUAL} days where nothing else is asked for.
   *
   * @throws Rejected INVALID_VALUE what is no range of days, or more than {@value #MOST} of them
   */
  static Days of(@Nullable String from, @Nullable String to, Instant now) {
    long today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
    long last = to == null ? today : Math.min(today, day(to));
    long first = from == null ? last - USUAL + 1 : day(from);
    if (first > last || last - first >= MOST) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "days run from an earlier to a later one, at most " + MOST);
    }
    return new Days(first, last);
  }

  static long day(String date) {
    try {
      return LocalDate.parse(date).toEpochDay();
    } catch (DateTimeException e) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a day is written as 2026-03-01");
    }
  }

  static LocalDate date(long day) {
    return LocalDate.ofEpochDay(day);
  }
}
