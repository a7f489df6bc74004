package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.List;
import org.chalet.contentline.Escapes;

/** Leaves out FREEBUSY periods that do not touch a range (RFC 4791 9.6.7). */
final class FreeBusyLimit {
  private FreeBusyLimit() {}

  static Component apply(Component calendar, long from, long after) {
    Zones zones = new Zones(calendar);
    return calendar.withComponents(
        calendar.components().stream()
            .map(component ->
                component.name().equals("VFREEBUSY")
                    ? limited(component, zones, from, after)
                    : component)
            .toList());
  }

  private static Component limited(Component freeBusy, Zones zones, long from, long after) {
    List<Property> properties = new ArrayList<>(freeBusy.properties().size());
    for (Property property : freeBusy.properties()) {
      Property limited =
          property.name().equals("FREEBUSY") ? limited(property, zones, from, after) : property;
      if (!limited.value().isEmpty() || !property.name().equals("FREEBUSY")) {
        properties.add(limited);
      }
    }
    return freeBusy.withProperties(properties);
  }

  private static Property limited(Property busy, Zones zones, long from, long after) {
    List<String> kept = new ArrayList<>(Escapes.split(busy.value(), ','));
    kept.removeIf(value ->
        Period.of(busy.withValue(value), zones)
            .filter(period -> !Undated.overlaps(period, from, after))
            .isPresent());
    return busy.withValue(String.join(",", kept));
  }
}
