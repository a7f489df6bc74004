package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.contentline.Parameter;
import org.chalet.kernel.rule.Rejected;

/** Instances of a recurring component as overrides that change nothing yet. */
public final class DerivedInstances {
  private static final Set<String> OF_THE_SERIES =
      Set.of("RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID");
  private static final Set<String> ENDS = Set.of("DTEND", "DUE");
  private static final int MOST_AT_ONE_MOMENT = 100;

  private DerivedInstances() {}

  /**
   * The instance of the calendar's recurring component that originally starts at {@code
   * recurrenceId}, in the zone of the series; empty where there is none.
   */
  public static Optional<Component> of(
      Component calendar, Component master, Property recurrenceId) {
    Zones zones = new Zones(calendar);
    Optional<Moment> start = master.property("DTSTART").flatMap(time -> Moment.of(time, zones));
    Optional<Moment> wanted = Moment.of(recurrenceId, zones);
    if (start.isEmpty() || wanted.isEmpty() || !RecurrenceSet.recurs(master)) {
      return Optional.empty();
    }
    Moment original = onClockOf(start.get(), wanted.get());
    return recurs(calendar, master, original)
        ? Optional.of(moved(master, original.local() - start.get().local(), original, zones))
        : Optional.empty();
  }

  private static Moment onClockOf(Moment start, Moment wanted) {
    if (start.date()) {
      return start.at(wanted.day() * Moment.DAY);
    }
    ZoneRules clock = start.zone();
    return clock == null || wanted.floats() || clock.equals(wanted.zone())
        ? start.at(wanted.local())
        : start.at(Moment.local(wanted.epoch(Moment.UTC), clock));
  }

  private static boolean recurs(Component calendar, Component master, Moment original) {
    Component alone =
        calendar.withComponents(
            calendar.components().stream()
                .filter(part -> part.name().equals("VTIMEZONE") || part.isSame(master))
                .toList());
    Instant from = Instant.ofEpochSecond(original.epoch(Moment.UTC));
    try {
      return Occurrences.instances(
              alone, from, from.plusSeconds(1), ZoneOffset.UTC, MOST_AT_ONE_MOMENT)
          .stream()
          .map(Instance::recurrenceId)
          .anyMatch(id -> id != null && id.local() == original.local());
    } catch (Rejected tooDense) {
      return false;
    }
  }

  private static Component moved(Component master, long by, Moment original, Zones zones) {
    List<Property> properties = new ArrayList<>();
    for (Property property : master.properties()) {
      if (OF_THE_SERIES.contains(property.name())) {
        continue;
      }
      if (property.name().equals("DTSTART")) {
        List<Parameter> parameters = property.parameters();
        properties.add(new Property("RECURRENCE-ID", parameters, original.text()));
        properties.add(property.withValue(original.text()));
      } else if (ENDS.contains(property.name())) {
        properties.add(
            Moment.of(property, zones)
                .map(end -> property.withValue(end.at(end.local() + by).text()))
                .orElse(property));
      } else {
        properties.add(property);
      }
    }
    return master.withProperties(properties);
  }
}
