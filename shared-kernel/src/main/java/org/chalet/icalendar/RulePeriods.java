package org.chalet.icalendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.chalet.icalendar.RecurrenceRule.Frequency;

/**
 * The periods of a rule (its years, weeks, hours…) one after the other, each with the starts within
 * it.
 */
final class RulePeriods {
  private final RecurrenceRule rule;
  private final DayFilter days;
  private final long first;
  private final long[] times;
  private long index;
  private int cost;

  RulePeriods(RecurrenceRule rule, Moment start) {
    this.rule = rule;
    this.days = new DayFilter(rule, RuleWalk.day(start.local()));
    this.first = firstPeriod(start.local());
    this.times = start.date() ? new long[] {0} : times(Math.floorMod(start.local(), Moment.DAY));
  }

  /**
   * Years and months are counted from year 0, weeks in seconds from their first day, the others in
   * whole units.
   */
  private long firstPeriod(long local) {
    LocalDate day = RuleWalk.day(local);
    return switch (rule.frequency()) {
      case YEARLY -> day.getYear();
      case MONTHLY -> day.getYear() * 12L + day.getMonthValue() - 1;
      case WEEKLY -> rule.weekOf(day).toEpochDay();
      case DAILY -> day.toEpochDay();
      case HOURLY, MINUTELY, SECONDLY -> Math.floorDiv(local, rule.unitSeconds());
    };
  }

  /** Local second at which the coming period begins. */
  long begin() {
    long period = period();
    return switch (rule.frequency()) {
      case YEARLY ->
          period > 9999
              ? RuleWalk.NONE
              : LocalDate.of((int) period, 1, 1).toEpochDay() * Moment.DAY;
      case MONTHLY ->
          period > 9999 * 12L ? RuleWalk.NONE : monthStart(period).toEpochDay() * Moment.DAY;
      case WEEKLY, DAILY -> period * Moment.DAY;
      case HOURLY, MINUTELY, SECONDLY -> period * rule.unitSeconds();
    };
  }

  private long period() {
    long step = rule.frequency() == Frequency.WEEKLY ? 7 * rule.interval() : rule.interval();
    return first + index * step;
  }

  void skipTo(long local) {
    long step = rule.frequency() == Frequency.WEEKLY ? 7 * rule.interval() : rule.interval();
    index = Math.max(index, (firstPeriod(local) - first) / step - 1);
  }

  /** Starts in the coming period, sorted; some may lie before DTSTART. */
  long[] next() {
    cost = 1;
    long period = period();
    index++;
    long[] starts =
        switch (rule.frequency()) {
          case YEARLY -> ofYear((int) period);
          case MONTHLY -> ofMonth(period);
          case WEEKLY -> ofDays(LocalDate.ofEpochDay(period), 7);
          case DAILY -> ofDays(LocalDate.ofEpochDay(period), 1);
          case HOURLY, MINUTELY, SECONDLY -> ofClock(period * rule.unitSeconds());
        };
    return rule.bySetPosition().isEmpty() ? starts : positioned(starts);
  }

  /** Days looked at for the last answer. */
  int cost() {
    return cost;
  }

  private long[] ofYear(int year) {
    StartList starts = new StartList();
    for (int month = 1; month <= 12; month++) {
      if (days.admitsMonth(month)) {
        LocalDate first = LocalDate.of(year, month, 1);
        collect(first, first.lengthOfMonth(), starts);
      }
    }
    return starts.toArray();
  }

  private long[] ofMonth(long period) {
    LocalDate month = monthStart(period);
    return days.admitsMonth(month.getMonthValue())
        ? ofDays(month, month.lengthOfMonth())
        : new long[0];
  }

  private static LocalDate monthStart(long period) {
    return LocalDate.of((int) Math.floorDiv(period, 12L), (int) Math.floorMod(period, 12L) + 1, 1);
  }

  private long[] ofDays(LocalDate first, int length) {
    StartList starts = new StartList();
    collect(first, length, starts);
    return starts.toArray();
  }

  private void collect(LocalDate first, int length, StartList starts) {
    cost += length;
    for (int i = 0; i < length; i++) {
      LocalDate day = i == 0 ? first : first.plusDays(i);
      if (days.admits(day)) {
        starts.add(day.toEpochDay() * Moment.DAY, times);
      }
    }
  }

  private long[] ofClock(long begin) {
    LocalDate day = RuleWalk.day(begin);
    long second = Math.floorMod(begin, Moment.DAY);
    if (!days.admits(day)) {
      skipUnits(begin - second + Moment.DAY);
    } else if (!rule.byHour().isEmpty() && !rule.byHour().contains((int) (second / 3600))) {
      skipUnits(begin - Math.floorMod(begin, 3600) + 3600);
    } else if (rule.frequency() != Frequency.HOURLY && lacks(rule.byMinute(), second / 60 % 60)) {
      skipUnits(begin - Math.floorMod(begin, 60) + 60);
    } else if (rule.frequency() != Frequency.SECONDLY || !lacks(rule.bySecond(), second % 60)) {
      long[] starts = times.clone();
      for (int i = 0; i < starts.length; i++) {
        starts[i] += begin;
      }
      return starts;
    }
    return new long[0];
  }

  private static boolean lacks(List<Integer> wanted, long number) {
    return !wanted.isEmpty() && !wanted.contains((int) number);
  }

  /** On to the first period that begins at {@code local} or later. */
  private void skipUnits(long local) {
    long wanted = Math.ceilDiv(Math.ceilDiv(local, rule.unitSeconds()) - first, rule.interval());
    index = Math.max(index, wanted);
  }

  /** Seconds from the begin of the period's day, hour or minute at which its starts lie. */
  private long[] times(long startSecond) {
    List<Integer> hours = part(rule.byHour(), startSecond / 3600);
    List<Integer> minutes = part(rule.byMinute(), startSecond / 60 % 60);
    List<Integer> seconds = part(rule.bySecond(), startSecond % 60);
    StartList all = new StartList();
    for (int hour : rule.frequency().compareTo(Frequency.DAILY) < 0 ? List.of(0) : hours) {
      for (int minute : rule.frequency().compareTo(Frequency.HOURLY) < 0 ? List.of(0) : minutes) {
        for (int second : rule.frequency() == Frequency.SECONDLY ? List.of(0) : seconds) {
          all.add(hour * 3600L + minute * 60L + second, new long[] {0});
        }
      }
    }
    return all.toArray();
  }

  private static List<Integer> part(List<Integer> part, long implied) {
    return part.isEmpty() ? List.of((int) implied) : part;
  }

  private long[] positioned(long[] starts) {
    StartList kept = new StartList();
    for (int position : rule.bySetPosition()) {
      int at = position > 0 ? position - 1 : starts.length + position;
      if (at >= 0 && at < starts.length) {
        kept.add(starts[at], new long[] {0});
      }
    }
    long[] positioned = kept.toArray();
    Arrays.sort(positioned);
    return positioned;
  }
}
