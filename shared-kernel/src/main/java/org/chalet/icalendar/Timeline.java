package org.chalet.icalendar;

import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The components of one kind in a calendar, laid out in time. */
final class Timeline {
  /** Far beyond every calendar, and far from overflow: seconds of the year 14645. */
  static final long BOUND = 400_000_000_000L;

  private final Zones zones;
  private final ZoneRules floating;
  private final List<RecurrenceSet> sets = new ArrayList<>(1);
  private final List<Instance> overrides = new ArrayList<>(0);
  private final List<Component> undated = new ArrayList<>(0);

  Timeline(Component calendar, String kind, ZoneId floatingZone) {
    this.zones = new Zones(calendar);
    this.floating = floatingZone.getRules();
    Map<String, List<RecurrenceSet>> masters = new HashMap<>();
    List<Component> changed = new ArrayList<>(0);
    for (Component component : calendar.components()) {
      if (component.name().equals(kind)) {
        place(component, masters, changed);
      }
    }
    changed.forEach(override -> override(override, masters.getOrDefault(uid(override), List.of())));
  }

  private void place(
      Component component, Map<String, List<RecurrenceSet>> masters, List<Component> changed) {
    Optional<Extent> extent = Extent.of(component, zones, floating);
    boolean periodsOnly =
        component.name().equals("VFREEBUSY") && !extent.map(Extent::hasEnd).orElse(false);
    boolean openAvailability =
        component.name().equals(Availability.NAME) && !extent.map(Extent::hasEnd).orElse(false);
    if (extent.isEmpty() || periodsOnly || openAvailability) {
      undated.add(component);
    } else if (component.has("RECURRENCE-ID")) {
      changed.add(component);
    } else {
      RecurrenceSet set = new RecurrenceSet(component, extent.get(), zones, floating);
      sets.add(set);
      masters.computeIfAbsent(uid(component), _ -> new ArrayList<>(1)).add(set);
    }
  }

  private void override(Component override, List<RecurrenceSet> masters) {
    Optional<Moment> id =
        override.property("RECURRENCE-ID").flatMap(text -> Moment.of(text, zones));
    Extent extent = Extent.of(override, zones, floating).orElseThrow();
    overrides.add(Instance.of(override, extent, id.orElse(extent.start()), floating));
    id.ifPresent(original -> masters.forEach(master -> master.override(override, original)));
  }

  private static String uid(Component component) {
    return component.property("UID").map(uid -> uid.value().strip()).orElse("");
  }

  /**
   * Visits all instances that may touch the range, in no order, until the visitor has seen enough.
   *
   * @return false when the visitor stopped
   */
  boolean walk(long from, long until, Predicate<Instance> visitor) {
    for (Instance override : overrides) {
      if (!visitor.test(override)) {
        return false;
      }
    }
    for (RecurrenceSet set : sets) {
      if (!set.walk(bounded(from), bounded(until), visitor)) {
        return false;
      }
    }
    return true;
  }

  private static long bounded(long epoch) {
    return Math.max(-BOUND, Math.min(BOUND, epoch));
  }

  /** Components without a date of their own that overlap nevertheless (RFC 4791 9.9). */
  List<Component> undated(long from, long after) {
    return undated.stream()
        .filter(component -> Undated.overlaps(component, zones, floating, from, after))
        .toList();
  }

  /** Masters, overrides and what has no date. */
  List<Component> components() {
    List<Component> all = new ArrayList<>(undated);
    sets.forEach(set -> all.add(set.master()));
    overrides.forEach(override -> all.add(override.component()));
    return all;
  }

  List<RecurrenceSet> sets() {
    return sets;
  }

  List<Instance> overrides() {
    return overrides;
  }

  Zones zones() {
    return zones;
  }

  ZoneRules floating() {
    return floating;
  }

  /** Bounds of everything, in epoch seconds. */
  TimeSpan span() {
    TimeSpan span = TimeSpan.NEVER;
    for (Instance override : overrides) {
      span = span.and(new TimeSpan(override.from(), override.until()));
    }
    for (RecurrenceSet set : sets) {
      span = span.and(set.span());
    }
    for (Component component : undated) {
      span = span.and(Undated.span(component, zones, floating));
    }
    return span;
  }
}
