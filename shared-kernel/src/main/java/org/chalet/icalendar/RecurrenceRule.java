package org.chalet.icalendar;

import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A RECUR value (RFC 5545 3.3.10). Numbers are sorted; an empty list is a part that the rule does
 * not have.
 *
 * @param count of instances, or 0
 * @param until in the form of the text, if any
 * @param weekStart 1 is Monday
 */
record RecurrenceRule(
    Frequency frequency,
    long interval,
    long count,
    Optional<Moment> until,
    List<Integer> bySecond,
    List<Integer> byMinute,
    List<Integer> byHour,
    List<WeekdayNumber> byDay,
    List<Integer> byMonthDay,
    List<Integer> byYearDay,
    List<Integer> byWeekNumber,
    List<Integer> byMonth,
    List<Integer> bySetPosition,
    int weekStart) {
  private static final int MAX_RULES = 8;

  enum Frequency {
    SECONDLY,
    MINUTELY,
    HOURLY,
    DAILY,
    WEEKLY,
    MONTHLY,
    YEARLY
  }

  /**
   * A weekday, 1 is Monday; {@code ordinal} counts it within month or year, from the end when
   * negative, 0 means each.
   */
  record WeekdayNumber(int ordinal, int weekday) {}

  /**
   * Empty when the text is no rule. Unknown parts are passed over, as is an INTERVAL or COUNT below
   * 1.
   */
  static Optional<RecurrenceRule> of(String text) {
    try {
      return Optional.of(new RuleText(parts(text)).rule());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * The legible rules of a component; one is what RFC 5545 asks for, and more than a few are an
   * attack.
   */
  static List<RecurrenceRule> all(Component component, String name) {
    return component.properties(name).stream()
        .limit(MAX_RULES)
        .flatMap(text -> of(text.value()).stream())
        .toList();
  }

  private static Map<String, String> parts(String text) {
    Map<String, String> parts = new HashMap<>();
    for (String part : text.toUpperCase(Locale.ROOT).split(";", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0 && equals < part.length() - 1) {
        parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
      }
    }
    return parts;
  }

  /**
   * The rule for a DTSTART of that form: dates have no hours, so that a finer rule can only mean
   * days.
   */
  RecurrenceRule on(Moment start) {
    if (!start.date() || frequency.compareTo(Frequency.DAILY) >= 0) {
      return this;
    }
    List<Integer> none = List.of();
    return new RecurrenceRule(
        Frequency.DAILY,
        interval,
        count,
        until,
        none,
        none,
        none,
        byDay,
        byMonthDay,
        byYearDay,
        byWeekNumber,
        byMonth,
        bySetPosition,
        weekStart);
  }

  /** Whether the instances are evenly spaced: then the n-th is known without counting. */
  boolean isPlain() {
    return bySecond.isEmpty()
        && byMinute.isEmpty()
        && byHour.isEmpty()
        && byDay.isEmpty()
        && byMonthDay.isEmpty()
        && byYearDay.isEmpty()
        && byWeekNumber.isEmpty()
        && byMonth.isEmpty()
        && bySetPosition.isEmpty()
        && unitSeconds() > 0;
  }

  /** Length of the frequency's unit, or 0 for months and years. */
  long unitSeconds() {
    return switch (frequency) {
      case SECONDLY -> 1;
      case MINUTELY -> 60;
      case HOURLY -> 3600;
      case DAILY -> Moment.DAY;
      case WEEKLY -> 7 * Moment.DAY;
      case MONTHLY, YEARLY -> 0;
    };
  }

  /** The last local second at which an instance may start. */
  long lastStart(Moment start) {
    long last = RuleWalk.END_OF_TIME;
    if (until.isPresent()) {
      last = lastBefore(until.get(), start);
    }
    if (count > 0 && isPlain()) {
      long steps = Math.min((count - 1) * interval, RuleWalk.END_OF_TIME / unitSeconds());
      last = Math.min(last, start.local() + steps * unitSeconds());
    }
    return last;
  }

  private static long lastBefore(Moment until, Moment start) {
    if (until.date()) {
      return until.local() + Moment.DAY - 1;
    }
    ZoneRules zone = start.zone();
    return until.zone() == null || zone == null ? until.local() : Moment.local(until.local(), zone);
  }

  /** The first day of the week of {@code day}. */
  LocalDate weekOf(LocalDate day) {
    return day.minusDays(Math.floorMod(day.getDayOfWeek().getValue() - weekStart, 7));
  }
}
