package org.chalet.icalendar;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether two texts say the same of events, tasks and journal entries. */
public final class SameEntries {
  private SameEntries() {}

  /**
   * Whatever programs write anew each time does not count: the order of properties, DTSTAMP, how
   * zones are defined, and the calendar around.
   */
  public static boolean are(Component one, Component other) {
    return entries(one).equals(entries(other));
  }

  private static Set<Component> entries(Component calendar) {
    return calendar.components().stream()
        .filter(part -> CalendarObject.KINDS.contains(part.name()))
        .map(part -> ordered(part.without("DTSTAMP")))
        .collect(Collectors.toSet());
  }

  private static Component ordered(Component part) {
    List<Property> properties =
        part.properties().stream()
            .sorted(Comparator.comparing(Property::name).thenComparing(Property::toString))
            .toList();
    List<Component> inner =
        part.components().stream()
            .map(SameEntries::ordered)
            .sorted(Comparator.comparing(Component::toString))
            .toList();
    return new Component(part.name(), properties, inner);
  }
}
