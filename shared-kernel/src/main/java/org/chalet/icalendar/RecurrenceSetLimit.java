package org.chalet.icalendar;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Leaves out overrides that do not touch a range, neither as they are nor as they were (RFC 4791
 * 9.6.6).
 */
final class RecurrenceSetLimit {
  private RecurrenceSetLimit() {}

  static Component apply(Component calendar, long from, long after, ZoneId floating) {
    Set<Component> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
    for (String kind : List.of("VEVENT", "VTODO", "VJOURNAL")) {
      Timeline timeline = new Timeline(calendar, kind, floating);
      for (Instance override : timeline.overrides()) {
        if (!matters(override, timeline, from, after)) {
          dropped.add(override.component());
        }
      }
    }
    List<Component> kept = new ArrayList<>(calendar.components());
    kept.removeIf(dropped::contains);
    return calendar.withComponents(kept);
  }

  private static boolean matters(Instance override, Timeline timeline, long from, long after) {
    Moment original = override.recurrenceId();
    if (original == null || override.overlaps(from, after)) {
      return true;
    }
    boolean forFuture =
        RecurrenceSet.isForFuture(override.component())
            && original.epoch(timeline.floating()) < after;
    return forFuture
        || timeline.sets().stream().anyMatch(set -> set.original(original).overlaps(from, after));
  }
}
