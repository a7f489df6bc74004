package org.chalet.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Time zones left out because everybody knows them, and put in again (RFC 7809). */
public final class ZonesByReference {
  private ZonesByReference() {}

  /** The calendar without definitions of the zones of the time zone database. */
  public static Component without(Component calendar) {
    List<Component> kept = new ArrayList<>(calendar.components());
    kept.removeIf(part -> part.name().equals("VTIMEZONE") && isStandard(tzid(part)));
    return calendar.withComponents(kept);
  }

  /** The calendar with definitions of all the zones that it names, as far as they are known. */
  public static Component with(Component calendar) {
    Set<String> named = new HashSet<>();
    calendar.components().stream()
        .filter(part -> !part.name().equals("VTIMEZONE"))
        .forEach(part -> Zones.collectNames(part, named));
    Map<String, Component> defined = Zones.byName(calendar);
    List<Component> components = new ArrayList<>();
    named.stream()
        .filter(tzid -> !defined.containsKey(Zones.cleaned(tzid)))
        .sorted()
        .forEach(tzid ->
            FloatingZone.named(tzid)
                .map(zone -> TimeZoneText.of(tzid, zone))
                .ifPresent(components::add));
    components.addAll(calendar.components());
    return calendar.withComponents(components);
  }

  private static String tzid(Component zone) {
    return zone.property("TZID").map(id -> Zones.cleaned(id.value())).orElse("");
  }

  private static boolean isStandard(String tzid) {
    return ZoneId.getAvailableZoneIds().contains(tzid);
  }

  /** A zone by its name as an iCalendar object; empty for one that is not known. */
  public static Optional<String> definition(String tzid) {
    return FloatingZone.named(tzid)
        .map(zone -> {
          List<Property> header =
              List.of(
                  Property.of("VERSION", "2.0"), Property.of("PRODID", "-//Chalet//Chalet//EN"));
          Component calendar =
              new Component(
                  "VCALENDAR", header, List.of(TimeZoneText.of(Zones.cleaned(tzid), zone)));
          return new String(ICalendars.write(calendar), StandardCharsets.UTF_8);
        });
  }
}
