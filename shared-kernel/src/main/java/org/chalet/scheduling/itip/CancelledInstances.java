package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/**
 * Instances that one attendee had and has no more.
 *
 * @param parts what was called off, by original start
 */
record CancelledInstances(Map<String, Component> parts) {

  /** Out of two views of the same attendee, the later of which is not called off as a whole. */
  static CancelledInstances between(Meeting before, Meeting after) {
    Map<String, Component> gone = new LinkedHashMap<>();
    Set<String> formerly = before.excluded().keySet();
    after
        .excluded()
        .forEach((key, date) -> {
          if (!formerly.contains(key) && !after.overrides().containsKey(key)) {
            Property id = new Property("RECURRENCE-ID", date.parameters(), date.value());
            before.instance(key, id).ifPresent(part -> gone.put(key, bumped(part, after)));
          }
        });
    before
        .overrides()
        .forEach((key, part) -> {
          boolean dropped = after.master().isEmpty() && !after.overrides().containsKey(key);
          if (dropped && !Participants.isCancelled(part)) {
            gone.putIfAbsent(key, part);
          }
        });
    after
        .overrides()
        .forEach((key, part) -> {
          Component then = before.overrides().get(key);
          if (Participants.isCancelled(part) && (then == null || !Participants.isCancelled(then))) {
            gone.put(key, part);
          }
        });
    return new CancelledInstances(gone);
  }

  /** An instance is called off under the number that the series has by now. */
  private static Component bumped(Component part, Meeting after) {
    long now = after.master().map(Participants::sequence).orElse(0L);
    return now <= Participants.sequence(part)
        ? part
        : Participants.with(part, Property.of("SEQUENCE", Long.toString(now)));
  }

  /** The meeting without what was called off, so that the rest can be compared. */
  Meeting remaining(Meeting view) {
    Map<String, Component> overrides = new LinkedHashMap<>(view.overrides());
    overrides.keySet().removeAll(parts.keySet());
    Set<Property> kept = new LinkedHashSet<>();
    view.excluded()
        .forEach((key, date) -> {
          if (!parts.containsKey(key)) {
            kept.add(date);
          }
        });
    Component series =
        view.master()
            .map(m -> {
              var properties = new ArrayList<>(m.without("EXDATE").properties());
              properties.addAll(kept);
              return m.withProperties(properties);
            })
            .orElse(null);
    return view.with(series, overrides);
  }
}
