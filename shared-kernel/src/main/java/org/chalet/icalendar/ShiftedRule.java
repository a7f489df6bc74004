package org.chalet.icalendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.RecurrenceRule.Frequency;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** A rule that means the same of a series which starts at another time. */
final class ShiftedRule {
  private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");
  private static final Set<String> FRAME = Set.of("FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST");
  private static final Set<String> HOURS = Set.of("BYHOUR", "BYMINUTE", "BYSECOND");
  private static final int WEEK = 7;

  private final RuleParts parts;
  private final RecurrenceRule rule;
  private final Moment from;
  private final Moment to;

  private ShiftedRule(String text, Moment from, Moment to) {
    this.parts = new RuleParts(text);
    this.rule = RecurrenceRule.of(text).orElseThrow();
    this.from = from;
    this.to = to;
  }

  /** Refuses SERIES_CANNOT_CHANGE a rule of which that cannot be told; UNTIL stays as it is. */
  static String of(String text, Moment from, Moment to) {
    return new ShiftedRule(text, from, to).text();
  }

  private String text() {
    boolean clockChanges =
        from.date() != to.date()
            || Math.floorMod(from.local(), Moment.DAY) != Math.floorMod(to.local(), Moment.DAY);
    if (clockChanges && HOURS.stream().anyMatch(parts::has)) {
      throw refusal("its rule names hours");
    }
    if (from.date() != to.date() && rule.frequency().compareTo(Frequency.DAILY) < 0) {
      throw refusal("it recurs within a day");
    }
    if (from.day() == to.day()) {
      return parts.text();
    }
    return switch (rule.frequency()) {
      case WEEKLY, DAILY, HOURLY, MINUTELY, SECONDLY -> rotated();
      case MONTHLY -> anchored(false);
      case YEARLY -> anchored(true);
    };
  }

  /** Each weekday as many days later, the first day of the week as well. */
  private String rotated() {
    require(only("BYDAY", "BYHOUR", "BYMINUTE", "BYSECOND"));
    int days = Math.floorMod(to.day() - from.day(), WEEK);
    String byDay = parts.get("BYDAY");
    if (byDay != null) {
      require(rule.byDay().stream().allMatch(day -> day.ordinal() == 0));
      parts.with(
          "BYDAY",
          Escapes.split(byDay, ',').stream()
              .map(day -> later(day.strip(), days))
              .collect(Collectors.joining(",")));
    }
    if (rule.frequency() == Frequency.WEEKLY && rule.interval() > 1) {
      parts.with("WKST", WEEKDAYS.get((rule.weekStart() - 1 + days) % WEEK));
    }
    return parts.text();
  }

  private static String later(String weekday, int days) {
    return WEEKDAYS.get((WEEKDAYS.indexOf(weekday) + days) % WEEK);
  }

  /** The day of the month that the new start is, said in the way in which the rule said it. */
  private String anchored(boolean yearly) {
    LocalDate day = LocalDate.ofEpochDay(to.day());
    List<String> known = new ArrayList<>(List.of("BYMONTHDAY", "BYDAY", "BYSETPOS"));
    if (yearly) {
      known.add("BYMONTH");
    }
    require(only(known.toArray(String[]::new)));
    require(rule.byMonth().size() <= 1 && rule.byMonthDay().size() <= 1);
    require(rule.byDay().size() <= 1 && rule.bySetPosition().size() <= 1);
    require(!parts.has("BYMONTHDAY") || !parts.has("BYDAY"));
    require(!yearly || !parts.has("BYDAY") || parts.has("BYMONTH"));
    if (parts.has("BYMONTH")) {
      parts.with("BYMONTH", Integer.toString(day.getMonthValue()));
    }
    if (parts.has("BYMONTHDAY")) {
      require(!parts.has("BYSETPOS"));
      parts.with("BYMONTHDAY", Integer.toString(dayOfMonth(day)));
    }
    return parts.has("BYDAY") ? weekdayOf(day) : parts.text();
  }

  private int dayOfMonth(LocalDate day) {
    boolean fromTheEnd = rule.byMonthDay().getFirst() < 0;
    return fromTheEnd ? day.getDayOfMonth() - day.lengthOfMonth() - 1 : day.getDayOfMonth();
  }

  private String weekdayOf(LocalDate day) {
    int ordinal = rule.byDay().getFirst().ordinal();
    int position = parts.has("BYSETPOS") ? rule.bySetPosition().getFirst() : ordinal;
    require(position != 0 && (ordinal == 0 || !parts.has("BYSETPOS")));
    int counted =
        position > 0
            ? (day.getDayOfMonth() - 1) / WEEK + 1
            : -((day.lengthOfMonth() - day.getDayOfMonth()) / WEEK + 1);
    String weekday = WEEKDAYS.get(day.getDayOfWeek().getValue() - 1);
    if (parts.has("BYSETPOS")) {
      return parts.with("BYDAY", weekday).with("BYSETPOS", Integer.toString(counted)).text();
    }
    return parts.with("BYDAY", counted + weekday).text();
  }

  private boolean only(String... more) {
    Set<String> known = new HashSet<>(FRAME);
    known.addAll(List.of(more));
    return parts.hasOnly(known);
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw refusal("its rule names days that cannot be moved along; say how it recurs");
    }
  }

  private static Rejected refusal(String why) {
    return new Rejected(ErrorCode.SERIES_CANNOT_CHANGE, why);
  }

  /** Where an original start of the rule goes. */
  static long moved(@Nullable RecurrenceRule rule, Moment original, Moment from, Moment to) {
    if (rule != null
        && rule.frequency().compareTo(Frequency.WEEKLY) > 0
        && from.day() != to.day()) {
      return sameMonth(rule, original, from, to);
    }
    return original.local() + to.local() - from.local();
  }

  /** Rules of months and years that can be moved have one start in each at most. */
  private static long sameMonth(RecurrenceRule rule, Moment original, Moment from, Moment to) {
    long months = month(to) - month(from);
    long wanted = month(original) + months;
    LocalDate first =
        LocalDate.of((int) Math.floorDiv(wanted, 12), (int) Math.floorMod(wanted, 12) + 1, 1);
    RuleWalk walk = new RuleWalk(rule, to);
    walk.skipTo(first.toEpochDay() * Moment.DAY);
    long end = first.plusMonths(1).toEpochDay() * Moment.DAY;
    long next = walk.next();
    while (next < first.toEpochDay() * Moment.DAY) {
      next = walk.next();
    }
    return next < end ? next : RuleWalk.NONE;
  }

  private static long month(Moment time) {
    LocalDate day = LocalDate.ofEpochDay(time.day());
    return day.getYear() * 12L + day.getMonthValue() - 1;
  }
}
