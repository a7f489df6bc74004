package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chalet.contentline.Escapes;

/**
 * Original starts that a rule makes in vain: EXDATE, EXRULE (RFC 2445) and overridden instances.
 */
final class Exclusions {
  private final Moment start;
  private final ZoneRules floating;
  private final Set<Long> moments = new HashSet<>();
  private final Set<Long> days = new HashSet<>();
  private final List<RuleWalk> rules = new ArrayList<>(0);
  private final List<Long> ruleHeads = new ArrayList<>(0);

  Exclusions(Component master, Moment start, Zones zones, ZoneRules floating) {
    this.start = start;
    this.floating = floating;
    for (Property dates : master.properties("EXDATE")) {
      for (String date : Escapes.split(dates.value(), ',')) {
        Moment.of(dates.withValue(date), zones).ifPresent(this::add);
      }
    }
    RecurrenceRule.all(master, "EXRULE").forEach(rule -> rules.add(RuleWalk.strict(rule, start)));
    rules.forEach(rule -> ruleHeads.add(rule.next()));
  }

  /** A date excludes its day, which is what programs mean that write dates for times. */
  void add(Moment excluded) {
    if (start.date() || excluded.date()) {
      days.add(excluded.day());
    } else {
      moments.add(excluded.epoch(floating));
    }
  }

  /** To be asked in order of time. */
  boolean exclude(Moment candidate) {
    return days.contains(candidate.day())
        || (!moments.isEmpty() && moments.contains(candidate.epoch(floating)))
        || ruleExcludes(candidate.local());
  }

  private boolean ruleExcludes(long local) {
    for (int i = 0; i < rules.size(); i++) {
      if (ruleHeads.get(i) < local) {
        rules.get(i).skipTo(local);
      }
      while (ruleHeads.get(i) < local) {
        ruleHeads.set(i, rules.get(i).next());
      }
      if (ruleHeads.get(i) == local) {
        return true;
      }
    }
    return false;
  }
}
