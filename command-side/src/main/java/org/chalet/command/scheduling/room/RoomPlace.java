package org.chalet.command.scheduling.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.entry.Organizer;
import org.chalet.kernel.value.RoomId;
import org.chalet.scheduling.itip.CalendarAddress;

/** A room as the place of an event: its name stands there, and it is invited. */
public final class RoomPlace {
  private static final String MAILTO = "mailto:";

  private RoomPlace() {}

  /** Whether a place is named by the id of a room. */
  public static boolean isRoom(String location) {
    return location.strip().startsWith("room:");
  }

  /** The event takes place there, and has that as text alone. */
  public static Component called(Component part, String name) {
    List<Property> properties = new ArrayList<>(part.without("LOCATION").properties());
    properties.add(Property.of("LOCATION", Escapes.escape(name)));
    return part.withProperties(properties);
  }

  /** Whoever is not invited by anybody yet is by the organizer. */
  public static Component invited(Component part, RoomId room, String name, Organizer organizer) {
    Component called = called(part, name);
    List<Property> properties = new ArrayList<>(called.properties());
    if (!part.has("ORGANIZER")) {
      properties.add(
          new Property("ORGANIZER", named(organizer.name()), MAILTO + organizer.email()));
    }
    boolean listed = part.properties("ATTENDEE").stream().anyMatch(one -> is(one, room));
    if (!listed) {
      List<Parameter> parameters = new ArrayList<>(named(name));
      parameters.add(Parameter.of("CUTYPE", "ROOM"));
      parameters.add(Parameter.of("PARTSTAT", "NEEDS-ACTION"));
      parameters.add(Parameter.of("RSVP", "TRUE"));
      properties.add(new Property("ATTENDEE", parameters, MAILTO + room.address()));
    }
    return called.withProperties(properties);
  }

  private static List<Parameter> named(String name) {
    return name.isBlank() ? List.of() : List.of(Parameter.of("CN", name));
  }

  /** The event without the rooms in which it took place. */
  public static Component left(Component part) {
    List<Property> others = part.properties().stream().filter(one -> !isPlace(one)).toList();
    boolean alone = others.stream().noneMatch(one -> one.name().equals("ATTENDEE"));
    Component left = part.withProperties(others);
    return alone && others.size() < part.properties().size() ? left.without("ORGANIZER") : left;
  }

  private static boolean isPlace(Property property) {
    return property.name().equals("ATTENDEE")
        && property.parameter("CUTYPE").filter("ROOM"::equalsIgnoreCase).isPresent()
        && of(property).isPresent();
  }

  private static boolean is(Property attendee, RoomId room) {
    return of(attendee).filter(room::equals).isPresent();
  }

  private static Optional<RoomId> of(Property attendee) {
    return InvitedRooms.of(new CalendarAddress(attendee.value()));
  }
}
