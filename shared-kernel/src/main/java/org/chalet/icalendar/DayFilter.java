package org.chalet.icalendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chalet.icalendar.RecurrenceRule.Frequency;
import org.chalet.icalendar.RecurrenceRule.WeekdayNumber;

/**
 * Which days the BYxxx parts of a rule let through, with what DTSTART implies where they are
 * silent.
 */
final class DayFilter {
  private final RecurrenceRule rule;
  private final List<Integer> months;
  private final List<Integer> monthDays;
  private final List<WeekdayNumber> weekdays;

  DayFilter(RecurrenceRule rule, LocalDate start) {
    this.rule = rule;
    boolean yearly = rule.frequency() == Frequency.YEARLY;
    boolean silent =
        rule.byYearDay().isEmpty() && rule.byMonthDay().isEmpty() && rule.byDay().isEmpty();
    boolean weeks = !rule.byWeekNumber().isEmpty();
    boolean byMonthDay = silent && !weeks && (yearly || rule.frequency() == Frequency.MONTHLY);
    boolean byWeekday = silent && (rule.frequency() == Frequency.WEEKLY || (yearly && weeks));
    months =
        byMonthDay && yearly && rule.byMonth().isEmpty()
            ? List.of(start.getMonthValue())
            : rule.byMonth();
    monthDays = byMonthDay ? List.of(start.getDayOfMonth()) : rule.byMonthDay();
    weekdays =
        byWeekday ? List.of(new WeekdayNumber(0, start.getDayOfWeek().getValue())) : rule.byDay();
  }

  boolean admitsMonth(int month) {
    return months.isEmpty() || months.contains(month);
  }

  boolean admits(LocalDate day) {
    return admitsMonth(day.getMonthValue())
        && (monthDays.isEmpty() || counted(monthDays, day.getDayOfMonth(), day.lengthOfMonth()))
        && (weekdays.isEmpty() || admitsWeekday(day))
        && (rule.byYearDay().isEmpty()
            || counted(rule.byYearDay(), day.getDayOfYear(), day.lengthOfYear()))
        && (rule.byWeekNumber().isEmpty() || admitsWeek(day));
  }

  private static boolean counted(List<Integer> wanted, int number, int of) {
    return wanted.contains(number) || wanted.contains(number - of - 1);
  }

  private boolean admitsWeekday(LocalDate day) {
    int weekday = day.getDayOfWeek().getValue();
    for (WeekdayNumber wanted : weekdays) {
      if (wanted.weekday() == weekday
          && (wanted.ordinal() == 0 || isOrdinal(day, wanted.ordinal()))) {
        return true;
      }
    }
    return false;
  }

  private boolean isOrdinal(LocalDate day, int ordinal) {
    boolean inMonth =
        switch (rule.frequency()) {
          case MONTHLY -> true;
          case YEARLY -> !rule.byMonth().isEmpty();
          case SECONDLY, MINUTELY, HOURLY, DAILY, WEEKLY -> false;
        };
    if (!inMonth && (rule.frequency() != Frequency.YEARLY || !rule.byWeekNumber().isEmpty())) {
      // Only months and years have a second Monday.
      return true;
    }
    int number = inMonth ? day.getDayOfMonth() : day.getDayOfYear();
    int of = inMonth ? day.lengthOfMonth() : day.lengthOfYear();
    return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : (of - number) / 7 + 1 == -ordinal;
  }

  private boolean admitsWeek(LocalDate day) {
    LocalDate week = rule.weekOf(day);
    // A week belongs to the year in which its fourth day lies.
    int year = week.plusDays(3).getYear();
    LocalDate first = rule.weekOf(LocalDate.of(year, 1, 4));
    LocalDate next = rule.weekOf(LocalDate.of(year + 1, 1, 4));
    int number = (int) ChronoUnit.WEEKS.between(first, week) + 1;
    return counted(rule.byWeekNumber(), number, (int) ChronoUnit.WEEKS.between(first, next));
  }
}
