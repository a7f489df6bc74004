package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.jspecify.annotations.Nullable;

/**
 * What one attendee may know of a meeting (RFC 6638, 3.2.6): the instances that the attendee is
 * invited to, without what the organizer keeps for itself.
 */
final class AttendeeView {
  private static final Set<String> PRIVATE =
      Set.of("REQUEST-STATUS", "ACKNOWLEDGED", "COLOR", "TRANSP");
  private static final Set<String> SHARED_EXTENSIONS =
      Set.of("X-ALT-DESC", "X-APPLE-STRUCTURED-LOCATION", "X-GOOGLE-CONFERENCE");

  private AttendeeView() {}

  /** Empty for whoever is not invited to anything. */
  static Optional<Meeting> of(Meeting meeting, CalendarAddress attendee) {
    Map<String, Component> invited = new LinkedHashMap<>();
    List<Property> missing = new ArrayList<>();
    meeting
        .overrides()
        .forEach((key, part) -> {
          if (Participants.attendees(part).contains(attendee)) {
            invited.put(key, cleaned(part));
          } else {
            part.property("RECURRENCE-ID").ifPresent(missing::add);
          }
        });
    Component series =
        meeting.master().filter(m -> Participants.attendees(m).contains(attendee)).orElse(null);
    if (series == null && invited.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(meeting.with(series == null ? null : without(series, missing), invited));
  }

  private static @Nullable Component without(Component series, List<Property> missing) {
    Component clean = cleaned(series);
    List<Property> properties = new ArrayList<>(clean.properties());
    for (Property instance : missing) {
      Property date = instance.withoutParameter("RANGE");
      properties.add(new Property("EXDATE", date.parameters(), date.value()));
    }
    return clean.withProperties(properties);
  }

  /** RFC 6638, 7: parameters for the server stay here, alarms are everybody's own. */
  static Component cleaned(Component part) {
    List<Property> properties = new ArrayList<>();
    for (Property property : part.properties()) {
      if (isShared(property)) {
        properties.add(Internal.removed(property));
      }
    }
    return part.withProperties(properties)
        .withComponents(
            part.components().stream().filter(inner -> !inner.name().equals("VALARM")).toList());
  }

  private static boolean isShared(Property property) {
    String name = property.name();
    return !PRIVATE.contains(name) && (!name.startsWith("X-") || SHARED_EXTENSIONS.contains(name));
  }
}
