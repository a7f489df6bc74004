package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** When somebody can be reached at all (RFC 7953): a VAVAILABILITY may be open at both ends. */
final class Availability {
  static final String NAME = "VAVAILABILITY";
  static final String PART = "AVAILABLE";

  private Availability() {}

  /** Of one that has no start, or no end. */
  static TimeSpan openSpan(Component availability, Zones zones, ZoneRules floating) {
    return new TimeSpan(
        epoch(availability, "DTSTART", zones, floating, Long.MIN_VALUE),
        epoch(availability, "DTEND", zones, floating, Long.MAX_VALUE));
  }

  private static long epoch(
      Component of, String name, Zones zones, ZoneRules floating, long otherwise) {
    return of.property(name)
        .flatMap(time -> Moment.of(time, zones))
        .map(time -> time.epoch(floating))
        .orElse(otherwise);
  }

  /** Its parts as if they stood in the calendar themselves. */
  static Component parts(Component availability, Component calendar) {
    List<Component> components = new ArrayList<>(calendar.components("VTIMEZONE"));
    components.addAll(availability.components(PART));
    return calendar.withComponents(components);
  }
}
