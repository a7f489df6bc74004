package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** An attendee who sends somebody else (RFC 5546, 3.2.2.3 and 3.2.3). */
final class Delegation {
  static final String TO = "DELEGATED-TO";
  static final String FROM = "DELEGATED-FROM";

  private static final String DELEGATED = "DELEGATED";
  private static final int MOST = 5;

  private Delegation() {}

  /** Whom the attendee sends; empty where the attendee does not delegate. */
  static Set<CalendarAddress> delegates(Property attendee) {
    Set<CalendarAddress> delegates = new LinkedHashSet<>();
    if (Participants.answer(attendee).equals(DELEGATED)) {
      for (String one : attendee.parameter(TO).orElse("").split(",")) {
        if (!one.isBlank() && delegates.size() < MOST) {
          delegates.add(new CalendarAddress(one));
        }
      }
    }
    return delegates;
  }

  /** Whether the attendee is there in place of that other. */
  static boolean isFrom(Property attendee, Property delegator) {
    for (String one : attendee.parameter(FROM).orElse("").split(",")) {
      if (new CalendarAddress(one).equals(Participants.address(delegator))) {
        return true;
      }
    }
    return false;
  }

  /** The part with all whom the attendee sends on the list, each once. */
  static Component listed(Component part, Property delegator) {
    List<Property> properties = new ArrayList<>(part.properties());
    Set<CalendarAddress> known = Participants.attendees(part);
    CalendarAddress organizer = Participants.organizer(part).orElse(null);
    for (CalendarAddress delegate : delegates(delegator)) {
      if (!delegate.equals(organizer) && known.add(delegate)) {
        properties.add(invited(delegator, delegate));
      }
    }
    return part.withProperties(properties);
  }

  private static Property invited(Property delegator, CalendarAddress delegate) {
    Property fresh =
        Property.of(Participants.ATTENDEE, delegate.uri())
            .withParameter(Participants.PARTSTAT, Participants.NEEDS_ACTION)
            .withParameter("RSVP", "TRUE")
            .withParameter(FROM, Participants.address(delegator).uri());
    return delegator.parameter("ROLE").map(role -> fresh.withParameter("ROLE", role)).orElse(fresh);
  }
}
