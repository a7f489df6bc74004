package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** A calendar of many objects taken apart into calendar object resources (RFC 4791 4.1). */
final class CalendarSplit {
  private static final Set<String> KINDS = CalendarObject.KINDS;

  /** Properties that speak of the whole file, those of RFC 7986 among them. */
  private static final Set<String> OF_THE_FILE =
      Set.of(
          "METHOD",
          "VERSION",
          "PRODID",
          "X-WR-CALNAME",
          "X-WR-CALDESC",
          "X-WR-RELCALID",
          "X-APPLE-CALENDAR-COLOR",
          "X-PUBLISHED-TTL",
          "NAME",
          "DESCRIPTION",
          "UID",
          "LAST-MODIFIED",
          "URL",
          "CATEGORIES",
          "REFRESH-INTERVAL",
          "SOURCE",
          "COLOR",
          "IMAGE");

  private final Component calendar;
  private final Map<String, Set<Component>> objects = new LinkedHashMap<>();
  private final Set<String> masters = new HashSet<>();

  private CalendarSplit(Component calendar) {
    this.calendar = calendar;
  }

  static List<Component> objects(Component calendar) {
    return new CalendarSplit(calendar).split();
  }

  private List<Component> split() {
    for (Component component : calendar.components()) {
      if (KINDS.contains(component.name())) {
        place(component);
      }
    }
    List<Property> header = header();
    Map<String, Component> zones = Zones.byName(calendar);
    return objects.values().stream().map(parts -> object(header, zones, parts)).toList();
  }

  private void place(Component component) {
    Component named = uid(component).isEmpty() ? withDerivedUid(component) : component;
    String key = key(named);
    Set<Component> parts = objects.computeIfAbsent(key, _ -> new LinkedHashSet<>());
    if (parts.contains(named)) {
      return;
    }
    if (named.has("RECURRENCE-ID") || masters.add(key)) {
      parts.add(named);
    } else {
      // Some programs give every event the same UID: the first keeps it, none is lost.
      place(withDerivedUid(component));
    }
  }

  private static String key(Component component) {
    return component.name() + ' ' + uid(component);
  }

  private static String uid(Component component) {
    return component.property("UID").map(uid -> uid.text().strip()).orElse("");
  }

  private static Component withDerivedUid(Component component) {
    UUID uid = UUID.nameUUIDFromBytes(ICalendars.write(component));
    List<Property> properties = new ArrayList<>(component.without("UID").properties());
    properties.addFirst(Property.of("UID", uid.toString()));
    return component.withProperties(properties);
  }

  private List<Property> header() {
    List<Property> header = new ArrayList<>();
    header.add(Property.of("VERSION", "2.0"));
    header.add(calendar.property("PRODID").orElse(Property.of("PRODID", "-//Chalet//Chalet//EN")));
    calendar.properties().stream()
        .filter(kept -> !OF_THE_FILE.contains(kept.name()))
        .forEach(header::add);
    return header;
  }

  private static Component object(
      List<Property> header, Map<String, Component> zones, Set<Component> parts) {
    Set<String> named = new HashSet<>();
    parts.forEach(part -> Zones.collectNames(part, named));
    Set<String> used = named.stream().map(Zones::cleaned).collect(Collectors.toSet());
    List<Component> components = new ArrayList<>();
    zones.forEach((id, zone) -> {
      if (used.contains(id)) {
        components.add(zone);
      }
    });
    components.addAll(parts);
    return new Component("VCALENDAR", header, components);
  }
}
