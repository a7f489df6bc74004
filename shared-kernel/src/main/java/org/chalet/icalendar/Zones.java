package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the TZIDs of one calendar mean: a known zone, else the rules of its own VTIMEZONE, else
 * nothing.
 */
final class Zones {
  private static final int MAX_NAME = 255;

  /** Of VTIMEZONEs that are worth reading; more are an attack. */
  private static final int MAX_OWN = 50;

  private final Component calendar;
  private final Map<String, Optional<ZoneRules>> known = new HashMap<>(4);
  private @Nullable Map<String, Component> own;
  private int read;

  Zones(Component calendar) {
    this.calendar = calendar;
  }

  Optional<ZoneRules> rules(String tzid) {
    Optional<ZoneRules> rules = known.get(tzid);
    if (rules == null) {
      rules = resolve(cleaned(tzid));
      known.put(tzid, rules);
    }
    return rules;
  }

  /** Without the spaces, quotes and backslashes that programs leave around names. */
  static String cleaned(String tzid) {
    return tzid.replace("\\", "").replace("\"", "").strip();
  }

  /** Adds the zones that a component and what is in it name, as they write them. */
  static void collectNames(Component component, Set<String> names) {
    component.properties().forEach(property -> property.parameter("TZID").ifPresent(names::add));
    component.components().forEach(inner -> collectNames(inner, names));
  }

  private Optional<ZoneRules> resolve(String tzid) {
    if (tzid.length() > MAX_NAME) {
      return Optional.empty();
    }
    return ZoneNames.unmistakable(tzid).or(() -> ownRules(tzid)).or(() -> ZoneNames.any(tzid));
  }

  private Optional<ZoneRules> ownRules(String tzid) {
    Map<String, Component> zones = own == null ? byName(calendar) : own;
    own = zones;
    Component zone = zones.get(tzid);
    return zone == null || ++read > MAX_OWN ? Optional.empty() : TimeZoneRules.of(zone);
  }

  /** The VTIMEZONEs of a calendar, the first of each name, in order. */
  static Map<String, Component> byName(Component calendar) {
    Map<String, Component> zones = new LinkedHashMap<>();
    for (Component zone : calendar.components("VTIMEZONE")) {
      zone.property("TZID").ifPresent(id -> zones.putIfAbsent(cleaned(id.value()), zone));
    }
    return zones;
  }
}
