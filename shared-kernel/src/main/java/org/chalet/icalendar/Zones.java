package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the TZIDs of one calendar mean: a known zone, else the rules of its own VTIMEZONE, else
 * nothing.
 */
final class Zones {
  private final Component calendar;
  private final Map<String, Optional<ZoneRules>> known = new HashMap<>(4);

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

  private Optional<ZoneRules> resolve(String tzid) {
    return ZoneNames.unmistakable(tzid).or(() -> ownRules(tzid)).or(() -> ZoneNames.any(tzid));
  }

  private Optional<ZoneRules> ownRules(String tzid) {
    return calendar.components("VTIMEZONE").stream()
        .filter(zone ->
            zone.property("TZID").filter(id -> cleaned(id.value()).equals(tzid)).isPresent())
        .findFirst()
        .flatMap(TimeZoneRules::of);
  }
}
