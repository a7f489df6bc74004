package org.chalet.icalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * The starts that a rule makes, in order, in local seconds; the first is DTSTART itself. Every step
 * is bounded: a rule that matches nothing for some hundred years has ended.
 */
final class RuleWalk {
  static final long END_OF_TIME =
      LocalDateTime.of(9999, 12, 31, 23, 59).toEpochSecond(ZoneOffset.UTC);

  /** What {@link #next} answers when there is no further start. */
  static final long NONE = Long.MAX_VALUE;

  private static final int MAX_FRUITLESS_STEPS = 150_000;

  private final RulePeriods periods;
  private final long start;
  private final long last;
  private final boolean countable;
  private long remaining;
  private long floor;
  private boolean atStart = true;
  private long[] batch = {};
  private int position;

  RuleWalk(RecurrenceRule anyRule, Moment start) {
    RecurrenceRule rule = anyRule.on(start);
    this.start = start.local();
    this.last = Math.min(END_OF_TIME, rule.lastStart(start));
    this.countable = rule.count() == 0 || rule.isPlain();
    this.remaining = countable ? Long.MAX_VALUE : rule.count();
    this.periods = new RulePeriods(rule, start);
    this.floor = start.local();
  }

  /** As {@link #RuleWalk}, but DTSTART is among the starts only where the rule says so. */
  static RuleWalk strict(RecurrenceRule rule, Moment start) {
    RuleWalk walk = new RuleWalk(rule, start);
    walk.atStart = false;
    walk.floor = start.local() - 1;
    return walk;
  }

  /** Passes over starts before {@code local}, as far as that is possible without counting them. */
  void skipTo(long local) {
    if (countable && local > start) {
      atStart = false;
      floor = local - 1;
      periods.skipTo(local);
    }
  }

  long next() {
    if (remaining <= 0) {
      return NONE;
    }
    if (atStart) {
      atStart = false;
      remaining--;
      return start;
    }
    for (int steps = 0; steps < MAX_FRUITLESS_STEPS; ) {
      while (position < batch.length) {
        long candidate = batch[position++];
        if (candidate > last) {
          return NONE;
        }
        if (candidate > floor) {
          floor = candidate;
          remaining--;
          return candidate;
        }
      }
      if (periods.begin() > last) {
        return NONE;
      }
      batch = periods.next();
      position = 0;
      steps += periods.cost();
    }
    return NONE;
  }

  /** No start lies after this. */
  long last() {
    return last;
  }

  /** The day of local seconds. */
  static LocalDate day(long local) {
    return LocalDate.ofEpochDay(Math.floorDiv(local, Moment.DAY));
  }
}
