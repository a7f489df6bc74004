package org.chalet.scheduling.itip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** A component that calls something off (RFC 5546, 3.2.5). */
final class Cancellation {
  private static final Set<String> KEPT =
      Set.of(
          "UID",
          "ORGANIZER",
          "RECURRENCE-ID",
          "DTSTART",
          "DTEND",
          "DUE",
          "DURATION",
          "RRULE",
          "RDATE",
          "SUMMARY",
          "LOCATION",
          "COMMENT");

  private Cancellation() {}

  /** Names the one attendee alone: others need not know who else was told. */
  static Component of(Component part, CalendarAddress attendee, Instant when) {
    List<Property> properties = new ArrayList<>();
    for (Property property : part.properties()) {
      if (KEPT.contains(property.name())) {
        properties.add(Internal.removed(property));
      }
    }
    properties.add(Stamp.of(when));
    properties.add(Property.of("SEQUENCE", Long.toString(Participants.sequence(part))));
    properties.add(Property.of("STATUS", "CANCELLED"));
    properties.add(
        Participants.attendee(part, attendee)
            .map(Internal::removed)
            .orElse(Property.of(Participants.ATTENDEE, attendee.uri())));
    return new Component(part.name(), properties, List.of());
  }
}
