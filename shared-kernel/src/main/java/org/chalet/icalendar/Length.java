package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A DURATION (RFC 5545 3.3.6): days go by the calendar, seconds by the stopwatch. */
record Length(long days, long seconds) {
  static final Length ZERO = new Length(0, 0);
  static final Length DAY = new Length(1, 0);
  private static final Pattern FORM =
      Pattern.compile(
          "([+-]?)P(?:(\\d{1,7})W)?(?:(\\d{1,7})D)?(?:T(?:(\\d{1,9})H)?(?:(\\d{1,9})M)?(?:(\\d{1,9})S)?)?",
          Pattern.CASE_INSENSITIVE);

  /** Empty when the value cannot be read. */
  static Optional<Length> of(String value) {
    Matcher form = FORM.matcher(value.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    long sign = "-".equals(form.group(1)) ? -1 : 1;
    long days = 7 * number(form, 2) + number(form, 3);
    long seconds = 3600 * number(form, 4) + 60 * number(form, 5) + number(form, 6);
    return Optional.of(new Length(sign * days, sign * seconds));
  }

  private static long number(Matcher form, int group) {
    String digits = form.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  /** Epoch second of the end of what begins at {@code start}. */
  long after(Moment start, ZoneRules floating) {
    return start.at(start.local() + days * Moment.DAY).epoch(floating) + seconds;
  }

  long inSeconds() {
    return days * Moment.DAY + seconds;
  }
}
