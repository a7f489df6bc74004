package org.chalet.icalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which VALARMs of a calendar ring in a range (RFC 5545 3.6.6, RFC 4791 9.9), whatever instance
 * they belong to.
 */
final class Alarms {
  private static final int MAX_TESTS = 1_000_000;

  private final Timeline timeline;
  private final long from;
  private final long after;
  private final IdentityHashMap<Component, List<Component>> alarms = new IdentityHashMap<>();
  private final IdentityHashMap<Component, Trigger> triggers = new IdentityHashMap<>();
  private final Set<Component> ringing = Collections.newSetFromMap(new IdentityHashMap<>());
  private int tests;

  private Alarms(Timeline timeline, long from, long after) {
    this.timeline = timeline;
    this.from = from;
    this.after = after;
  }

  /** The alarms themselves, each this very one. Where there is too much to decide, all. */
  static Set<Component> ringing(Timeline timeline, Instant start, Instant end) {
    return new Alarms(timeline, start.getEpochSecond(), end.getEpochSecond()).ringing();
  }

  private Set<Component> ringing() {
    timeline.components().forEach(this::collect);
    long reach = triggers.values().stream().mapToLong(Trigger::reach).max().orElse(0);
    try {
      if (!alarms.isEmpty()) {
        timeline.walk(
            Math.max(-Timeline.BOUND, from) - reach,
            Math.min(Timeline.BOUND, after) + reach,
            this::test);
      }
    } catch (TooDense undecided) {
      ringing.addAll(triggers.keySet());
    }
    return ringing;
  }

  private void collect(Component component) {
    List<Component> relative = new ArrayList<>();
    for (Component alarm : component.components("VALARM")) {
      Trigger.of(alarm, timeline.zones()).ifPresent(trigger -> collect(alarm, trigger, relative));
    }
    if (!relative.isEmpty()) {
      alarms.put(component, relative);
    }
  }

  private void collect(Component alarm, Trigger trigger, List<Component> relative) {
    triggers.put(alarm, trigger);
    if (trigger.absolute().isEmpty()) {
      relative.add(alarm);
    } else if (trigger.rings(trigger.absolute().get().epoch(timeline.floating()), from, after)) {
      ringing.add(alarm);
    }
  }

  private boolean test(Instance instance) {
    for (Component alarm : alarms.getOrDefault(instance.component(), List.of())) {
      if (++tests > MAX_TESTS) {
        throw new TooDense();
      }
      Trigger trigger = triggers.get(alarm);
      if (trigger != null && trigger.rings(instance, from, after)) {
        ringing.add(alarm);
      }
    }
    return ringing.size() < triggers.size();
  }
}
