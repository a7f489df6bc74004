package org.chalet.icalendar;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** What a stored component must say legibly, because every client computes with it. */
final class ComponentCheck {
  private static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "DUE", "RECURRENCE-ID");

  private ComponentCheck() {}

  static void verify(Component part, Component calendar) {
    Zones zones = new Zones(calendar);
    Bounds.verifyAttendees(part);
    Bounds.verifyInstances(part, zones);
    for (Property property : part.properties()) {
      boolean legible =
          switch (property.name()) {
            case "RRULE" -> RecurrenceRule.of(property.value()).isPresent();
            case "DURATION" -> Length.of(property.value()).isPresent();
            default -> !TIMES.contains(property.name()) || isTime(property, zones);
          };
      if (!legible) {
        throw new Rejected(
            ErrorCode.INVALID_CALENDAR_DATA,
            property.name() + " cannot be read: " + shown(property));
      }
    }
  }

  private static boolean isTime(Property property, Zones zones) {
    Optional<Moment> time = Moment.of(property, zones);
    time.ifPresent(Bounds::verify);
    return time.isPresent();
  }

  private static String shown(Property property) {
    return property.value().substring(0, Math.min(60, property.value().length()));
  }

  /** Whether when these components happen depends on where the reader is. */
  static boolean floats(Component calendar, String kind) {
    Zones zones = new Zones(calendar);
    for (Component part : calendar.components(kind)) {
      for (String name : List.of("DTSTART", "DTEND", "DUE", "RDATE", "RECURRENCE-ID")) {
        for (Property property : part.properties(name)) {
          String first = property.value().split("[,/]", 2)[0];
          if (Moment.of(property.withValue(first), zones).map(Moment::floats).orElse(true)) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
