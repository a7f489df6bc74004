package org.chalet.icalendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chalet.contentline.Escapes;

/**
 * Original starts of instances in the form in which the same instance is the same text, whatever
 * zone it was written in: {@code yyyyMMdd} for a day, local time where it floats, else UTC.
 */
public final class InstanceKeys {
  private final Zones zones;

  /** Zones are those of the calendar. */
  public InstanceKeys(Component calendar) {
    this.zones = new Zones(calendar);
  }

  /** Of a RECURRENCE-ID or a DTSTART; empty where it cannot be read. */
  public Optional<String> of(Property time) {
    return Moment.of(time, zones)
        .map(moment -> moment.floats() ? moment.text() : moment.inUtc().text());
  }

  /** The instances that a component's EXDATEs take away, each as an EXDATE of its own. */
  public Map<String, Property> excluded(Component component) {
    Map<String, Property> excluded = new LinkedHashMap<>();
    for (Property dates : component.properties("EXDATE")) {
      for (String date : Escapes.split(dates.value(), ',')) {
        Property one = dates.withValue(date);
        of(one).ifPresent(key -> excluded.put(key, one));
      }
    }
    return excluded;
  }
}
