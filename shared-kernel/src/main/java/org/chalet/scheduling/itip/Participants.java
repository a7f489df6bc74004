package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** ORGANIZER and ATTENDEE of one component. */
final class Participants {
  static final String ATTENDEE = "ATTENDEE";
  static final String ORGANIZER = "ORGANIZER";
  static final String PARTSTAT = "PARTSTAT";
  static final String NEEDS_ACTION = "NEEDS-ACTION";
  static final String DECLINED = "DECLINED";
  private static final String AGENT = "SCHEDULE-AGENT";
  private static final String FORCE_SEND = "SCHEDULE-FORCE-SEND";

  private Participants() {}

  static CalendarAddress address(Property participant) {
    return new CalendarAddress(participant.value());
  }

  static Optional<CalendarAddress> organizer(Component part) {
    return part.property(ORGANIZER).map(Participants::address);
  }

  static Set<CalendarAddress> attendees(Component part) {
    Set<CalendarAddress> attendees = new LinkedHashSet<>();
    part.properties(ATTENDEE).forEach(attendee -> attendees.add(address(attendee)));
    return attendees;
  }

  static Optional<Property> attendee(Component part, CalendarAddress who) {
    return part.properties(ATTENDEE).stream().filter(one -> address(one).equals(who)).findFirst();
  }

  static Optional<Property> attendee(Component part, Set<CalendarAddress> self) {
    return part.properties(ATTENDEE).stream()
        .filter(one -> self.contains(address(one)))
        .findFirst();
  }

  /** The answer that an attendee gave; {@code NEEDS-ACTION} where none is said. */
  static String answer(Property attendee) {
    return attendee
        .parameter(PARTSTAT)
        .map(text -> text.toUpperCase(Locale.ROOT))
        .orElse(NEEDS_ACTION);
  }

  /** Whether the server is to send messages to this participant (RFC 6638, 7.1). */
  static boolean isServed(Property participant) {
    return participant
        .parameter(AGENT)
        .filter(agent -> !agent.equalsIgnoreCase("SERVER"))
        .isEmpty();
  }

  /** RFC 6638, 7.2. */
  static boolean isForced(Property participant, Method method) {
    return participant.parameter(FORCE_SEND).filter(method.name()::equalsIgnoreCase).isPresent();
  }

  /** The component with each attendee as the function makes it. */
  static Component mapAttendees(Component part, UnaryOperator<Property> change) {
    return mapProperties(
        part, property -> property.name().equals(ATTENDEE) ? change.apply(property) : property);
  }

  static Component mapProperties(Component part, UnaryOperator<Property> change) {
    List<Property> properties = new ArrayList<>(part.properties().size());
    part.properties().forEach(property -> properties.add(change.apply(property)));
    return part.withProperties(properties);
  }

  /** The property in place of all others of its name, or at the end. */
  static Component with(Component part, Property fresh) {
    List<Property> properties = new ArrayList<>(part.without(fresh.name()).properties());
    properties.add(fresh);
    return part.withProperties(properties);
  }

  static long sequence(Component part) {
    return part.property("SEQUENCE").map(text -> number(text.value())).orElse(0L);
  }

  private static long number(String text) {
    try {
      return Math.max(0, Long.parseLong(text.strip()));
    } catch (NumberFormatException unreadable) {
      return 0;
    }
  }

  static String text(Component part, String name) {
    return part.property(name).map(property -> property.value().strip()).orElse("");
  }

  static boolean isCancelled(Component part) {
    return text(part, "STATUS").equalsIgnoreCase("CANCELLED");
  }
}
