package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalet.contentline.ContentLineWriter;
import org.jspecify.annotations.Nullable;

/**
 * Writes objects as one calendar while they are read, each time zone once, before what names it
 * first (RFC 5545, 3.6.5). Not thread-safe.
 */
public final class CalendarWriter {
  private static final byte[] END = "END:VCALENDAR\r\n".getBytes(US_ASCII);

  private final OutputStream out;
  private final Map<String, Component> zones = new HashMap<>();

  public CalendarWriter(OutputStream out) {
    this.out = out;
  }

  /**
   * @param about what is said of the whole calendar
   */
  public void begin(List<Property> about) throws IOException {
    ContentLineWriter head = new ContentLineWriter();
    head.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Chalet//Chalet//EN");
    about.forEach(
        property -> head.line("", property.name(), property.parameters(), property.value()));
    out.write(head.toBytes());
  }

  /** Its zones and what is in it; nothing of the calendar around. */
  public void object(Component calendar) throws IOException {
    Map<String, Component> own = Zones.byName(calendar);
    Map<String, String> renamed = new HashMap<>();
    for (String named : named(calendar)) {
      Component zone = own.get(Zones.cleaned(named));
      if (zone == null) {
        zone = defined(named);
      }
      if (zone != null) {
        zone(named, zone, renamed);
      }
    }
    for (Component part : calendar.components()) {
      if (!part.name().equals("VTIMEZONE")) {
        out.write(ICalendars.write(renamed.isEmpty() ? part : renamed(part, renamed)));
      }
    }
  }

  public void end() throws IOException {
    out.write(END);
  }

  /** Two programs may mean different things by one name, unless everybody knows it. */
  private void zone(String named, Component zone, Map<String, String> renamed) throws IOException {
    String name = Zones.cleaned(named);
    String free = name;
    Component known = zones.get(free);
    boolean standard = FloatingZone.named(name).isPresent();
    for (int i = 2; known != null && !standard && !known.equals(zone); i++) {
      free = name + ' ' + i;
      known = zones.get(free);
    }
    if (known == null) {
      zones.put(free, zone);
      out.write(ICalendars.write(called(zone, free)));
    }
    if (!free.equals(named)) {
      renamed.put(named, free);
    }
  }

  private @Nullable Component defined(String named) {
    Component known = zones.get(Zones.cleaned(named));
    return known != null
        ? known
        : FloatingZone.named(named)
            .map(zone -> TimeZoneText.of(Zones.cleaned(named), zone))
            .orElse(null);
  }

  private static Component called(Component zone, String name) {
    return zone.withProperties(
        zone.properties().stream()
            .map(property -> property.name().equals("TZID") ? property.withValue(name) : property)
            .toList());
  }

  private static Set<String> named(Component calendar) {
    Set<String> named = new HashSet<>();
    calendar.components().stream()
        .filter(part -> !part.name().equals("VTIMEZONE"))
        .forEach(part -> Zones.collectNames(part, named));
    return named;
  }

  private static Component renamed(Component part, Map<String, String> names) {
    List<Property> properties = new ArrayList<>(part.properties().size());
    for (Property property : part.properties()) {
      String other = property.parameter("TZID").map(names::get).orElse(null);
      properties.add(other == null ? property : property.withParameter("TZID", other));
    }
    return new Component(
        part.name(),
        properties,
        part.components().stream().map(inner -> renamed(inner, names)).toList());
  }
}
