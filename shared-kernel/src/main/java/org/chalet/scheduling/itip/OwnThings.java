package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Property;

/** What an attendee keeps when the organizer sends a new version. */
final class OwnThings {
  private static final Set<String> OWN = Set.of("TRANSP", "CATEGORIES", "COLOR", "ACKNOWLEDGED");

  private OwnThings() {}

  static Component keep(Component fresh, Component before, Set<CalendarAddress> self) {
    List<Property> properties = new ArrayList<>(fresh.properties());
    for (Property property : before.properties()) {
      boolean own = OWN.contains(property.name()) || property.name().startsWith("X-");
      if (own && !fresh.has(property.name())) {
        properties.add(property);
      }
    }
    List<Component> inner = new ArrayList<>(fresh.components());
    inner.removeIf(component -> component.name().equals("VALARM"));
    inner.addAll(before.components("VALARM"));
    Component kept = fresh.withProperties(properties).withComponents(inner);
    boolean sameVersion = Participants.sequence(fresh) == Participants.sequence(before);
    return sameVersion ? answered(kept, before, self) : kept;
  }

  /** An answer that the organizer may not have got yet is not forgotten. */
  private static Component answered(Component part, Component before, Set<CalendarAddress> self) {
    return Participants.mapAttendees(
        part,
        one ->
            self.contains(Participants.address(one))
                ? Participants.attendee(before, self)
                    .map(Participants::answer)
                    .filter(answer -> !answer.equals(Participants.NEEDS_ACTION))
                    .map(answer -> one.withParameter(Participants.PARTSTAT, answer))
                    .orElse(one)
                : one);
  }
}
