package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All instances of one recurring component and its overrides (RFC 5545 3.8.5, 3.8.4.4). */
final class RecurrenceSet {
  /** Clocks have been put back by no more than a day. */
  private static final long SLACK = Moment.DAY + 3600;

  /** Some days of seconds: a few milliseconds of work. */
  private static final int MAX_STEPS = 200_000;

  private final Component master;
  private final Extent extent;
  private final Zones zones;
  private final ZoneRules floating;
  private final NavigableMap<Long, RangeChange> changes = new TreeMap<>();
  private final List<Moment> overridden = new ArrayList<>(0);

  RecurrenceSet(Component master, Extent extent, Zones zones, ZoneRules floating) {
    this.master = master;
    this.extent = extent;
    this.zones = zones;
    this.floating = floating;
  }

  void override(Component override, Moment recurrenceId) {
    overridden.add(recurrenceId);
    if (isForFuture(override)) {
      Extent.of(override, zones, floating)
          .map(own -> RangeChange.of(override, own, recurrenceId, floating))
          .ifPresent(change -> changes.put(change.since(), change));
    }
  }

  static boolean isForFuture(Component override) {
    return override
        .property("RECURRENCE-ID")
        .flatMap(id -> id.parameter("RANGE"))
        .filter("THISANDFUTURE"::equalsIgnoreCase)
        .isPresent();
  }

  static boolean recurs(Component component) {
    return component.has("RRULE") || component.has("RDATE");
  }

  /**
   * Visits instances without override, at least those that touch the range, until the visitor has
   * seen enough.
   *
   * @return false when the visitor stopped
   * @throws TooDense when the range holds more than can be looked at
   */
  boolean walk(long from, long until, Predicate<Instance> visitor) {
    if (!recurs(master)) {
      return overridden.contains(extent.start())
          || visitor.test(Instance.of(master, extent, null, floating));
    }
    AdditionalDates additional = AdditionalDates.of(master, zones);
    Exclusions ofDates = exclusions();
    for (AdditionalDates.Entry date : additional.entries()) {
      if (!ofDates.exclude(date.start()) && !visitor.test(additional(date))) {
        return false;
      }
    }
    Exclusions exclusions = exclusions();
    additional.entries().forEach(date -> exclusions.add(date.start()));
    return walkRules(from, until, exclusions, visitor);
  }

  private Instance additional(AdditionalDates.Entry date) {
    Extent own =
        new Extent(date.start(), date.length().orElse(extent.length()), true, extent.hasEnd());
    return Instance.of(master, own, date.start(), floating);
  }

  private boolean walkRules(
      long from, long until, Exclusions exclusions, Predicate<Instance> visitor) {
    long reach = reach();
    RuleWalks walks = new RuleWalks(master, extent.start());
    ZoneRules clock = extent.start().zone() == null ? floating : extent.start().zone();
    long before = Moment.local(from, clock) - reach - SLACK;
    long after = Moment.local(until, clock) + reach + SLACK;
    walks.skipTo(before);
    int steps = 0;
    for (long local = walks.next(); local < after; local = walks.next()) {
      if (++steps > MAX_STEPS) {
        throw new TooDense();
      }
      Moment original = extent.start().at(local);
      if (local >= before && !exclusions.exclude(original) && !visitor.test(instance(original))) {
        return false;
      }
    }
    return true;
  }

  private Instance instance(Moment original) {
    Map.Entry<Long, RangeChange> change =
        changes.isEmpty() ? null : changes.floorEntry(original.epoch(floating));
    return change == null
        ? Instance.of(master, extent.at(original), original, floating)
        : change.getValue().apply(original, floating);
  }

  private Exclusions exclusions() {
    Exclusions exclusions = new Exclusions(master, extent.start(), zones, floating);
    overridden.forEach(exclusions::add);
    return exclusions;
  }

  /** How far from its original start an instance may lie, in seconds. */
  private long reach() {
    long reach = Math.abs(extent.length().inSeconds());
    for (RangeChange change : changes.values()) {
      reach =
          Math.max(
              reach, Math.abs(change.shift()) + Math.abs(change.extent().length().inSeconds()));
    }
    return reach;
  }

  /** The instance that an override replaced, as it would have been. */
  Instance original(Moment recurrenceId) {
    return Instance.of(master, extent.at(recurrenceId), recurrenceId, floating);
  }

  Component master() {
    return master;
  }

  /**
   * Bounds of {@link #walk} over all time, in epoch seconds; a rule that is too long to count has
   * no end.
   */
  TimeSpan span() {
    if (!recurs(master)) {
      return spanOf(Instance.of(master, extent, null, floating));
    }
    TimeSpan[] span = {spanOf(original(extent.start()))};
    AdditionalDates.of(master, zones)
        .entries()
        .forEach(date -> span[0] = span[0].and(spanOf(additional(date))));
    Optional<Long> last = new RuleWalks(master, extent.start()).last();
    long reach = reach() + SLACK;
    TimeSpan rules =
        new TimeSpan(
            changes.isEmpty() ? span[0].start() : span[0].start() - reach,
            last.map(local -> span(local, reach)).orElse(Long.MAX_VALUE));
    return span[0].and(rules);
  }

  private long span(long local, long reach) {
    return changes.isEmpty() ? original(extent.start().at(local)).until() : local + reach;
  }

  private static TimeSpan spanOf(Instance instance) {
    return new TimeSpan(instance.from(), instance.until());
  }
}
