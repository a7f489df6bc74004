package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The starts that all RRULEs of a component make together, in order and each once; DTSTART is the
 * first.
 */
final class RuleWalks {
  private static final int MAX_COUNTED = 10_000;

  private final List<RuleWalk> walks = new ArrayList<>(1);
  private final boolean endless;
  private long[] heads = {};

  RuleWalks(Component master, Moment start) {
    List<RecurrenceRule> rules = new ArrayList<>(RecurrenceRule.all(master, "RRULE"));
    if (rules.isEmpty()) {
      // RDATEs alone, or an unreadable rule: DTSTART is all there is.
      rules.add(RecurrenceRule.of("FREQ=DAILY;COUNT=1").orElseThrow());
    }
    rules.forEach(rule -> walks.add(new RuleWalk(rule, start)));
    endless =
        rules.stream()
            .anyMatch(rule -> rule.lastStart(start) == RuleWalk.END_OF_TIME && rule.count() == 0);
  }

  /** How many starts a rule makes, counted up to {@code most} + 1; 0 where it never ends. */
  static long instances(RecurrenceRule anyRule, Moment start, int most) {
    RecurrenceRule rule = anyRule.on(start);
    if (rule.count() > 0 || rule.lastStart(start) == RuleWalk.END_OF_TIME) {
      return Math.min(rule.count(), most + 1L);
    }
    if (rule.isPlain()) {
      long step = rule.interval() * rule.unitSeconds();
      return Math.max(0, rule.lastStart(start) - start.local()) / step + 1;
    }
    RuleWalk walk = new RuleWalk(rule, start);
    long counted = 0;
    while (counted <= most && walk.next() != RuleWalk.NONE) {
      counted++;
    }
    return counted;
  }

  void skipTo(long local) {
    walks.forEach(walk -> walk.skipTo(local));
  }

  /** Local seconds, or {@link RuleWalk#NONE}. */
  long next() {
    if (heads.length == 0) {
      heads = walks.stream().mapToLong(RuleWalk::next).toArray();
    }
    long least = RuleWalk.NONE;
    for (long head : heads) {
      least = Math.min(least, head);
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == least && least != RuleWalk.NONE) {
        heads[i] = walks.get(i).next();
      }
    }
    return least;
  }

  /** The last start; empty when there is none or it takes too long to count. */
  Optional<Long> last() {
    if (endless) {
      return Optional.empty();
    }
    long bound = walks.stream().mapToLong(RuleWalk::last).max().orElse(RuleWalk.END_OF_TIME);
    if (bound < RuleWalk.END_OF_TIME) {
      return Optional.of(bound);
    }
    long last = next();
    for (int i = 0; i < MAX_COUNTED; i++) {
      long start = next();
      if (start == RuleWalk.NONE) {
        return Optional.of(last);
      }
      last = start;
    }
    return Optional.empty();
  }
}
