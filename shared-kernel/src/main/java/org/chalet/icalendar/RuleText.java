package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.chalet.icalendar.RecurrenceRule.Frequency;
import org.chalet.icalendar.RecurrenceRule.WeekdayNumber;

/** Reads the parts of a RECUR value; throws IllegalArgumentException where one makes no sense. */
final class RuleText {
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final long MAX_NUMBER = Integer.MAX_VALUE;

  /** Every minute; listing more is an attack on memory. */
  private static final int MAX_TIMES_A_DAY = 24 * 60;

  private final Map<String, String> parts;

  RuleText(Map<String, String> parts) {
    this.parts = parts;
  }

  RecurrenceRule rule() {
    RecurrenceRule rule = read();
    long timesADay = (long) times(rule.byHour()) * times(rule.byMinute()) * times(rule.bySecond());
    if (timesADay > MAX_TIMES_A_DAY) {
      throw new IllegalArgumentException("more than " + MAX_TIMES_A_DAY + " times a day");
    }
    return rule;
  }

  private static int times(List<Integer> part) {
    return Math.max(1, part.size());
  }

  private RecurrenceRule read() {
    return new RecurrenceRule(
        Frequency.valueOf(parts.getOrDefault("FREQ", "")),
        Math.max(1, positive("INTERVAL")),
        positive("COUNT"),
        until(),
        numbers("BYSECOND", 0, 60),
        numbers("BYMINUTE", 0, 59),
        numbers("BYHOUR", 0, 23),
        weekdays(),
        numbers("BYMONTHDAY", -31, 31),
        numbers("BYYEARDAY", -366, 366),
        numbers("BYWEEKNO", -53, 53),
        numbers("BYMONTH", 1, 12),
        numbers("BYSETPOS", -366, 366),
        parts.containsKey("WKST") ? weekday(parts.get("WKST")) : 1);
  }

  private long positive(String name) {
    String text = parts.getOrDefault(name, "0");
    // More digits than a number has: as good as for ever.
    return text.matches("\\+?\\d{11,}")
        ? MAX_NUMBER
        : Math.max(0, Math.min(MAX_NUMBER, Long.parseLong(text)));
  }

  private Optional<Moment> until() {
    String text = parts.get("UNTIL");
    if (text == null) {
      return Optional.empty();
    }
    Optional<Moment> until =
        Moment.of(text, "", new Zones(new Component("VCALENDAR", List.of(), List.of())));
    if (until.isEmpty()) {
      throw new IllegalArgumentException("no time: " + text);
    }
    return until;
  }

  private List<Integer> numbers(String name, int min, int max) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (String text : list(name)) {
      int number = Integer.parseInt(text);
      if (number < min || number > max) {
        throw new IllegalArgumentException(name + " out of range: " + number);
      }
      // No part but hours, minutes and seconds knows a zero.
      if (number != 0 || min == 0) {
        numbers.add(number);
      }
    }
    return List.copyOf(numbers);
  }

  private List<WeekdayNumber> weekdays() {
    Set<WeekdayNumber> weekdays = new LinkedHashSet<>();
    for (String text : list("BYDAY")) {
      int split = Math.max(0, text.length() - 2);
      String ordinal = text.substring(0, split);
      int number = ordinal.isEmpty() ? 0 : Integer.parseInt(ordinal);
      if (Math.abs(number) > 53) {
        throw new IllegalArgumentException("BYDAY out of range: " + text);
      }
      weekdays.add(new WeekdayNumber(number, weekday(text.substring(split))));
    }
    return List.copyOf(weekdays);
  }

  private static int weekday(String text) {
    int index = WEEKDAYS.indexOf(text.strip());
    if (index < 0) {
      throw new IllegalArgumentException("no weekday: " + text);
    }
    return index + 1;
  }

  private List<String> list(String name) {
    String text = parts.get(name);
    if (text == null) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    for (String item : text.split(",", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }
}
