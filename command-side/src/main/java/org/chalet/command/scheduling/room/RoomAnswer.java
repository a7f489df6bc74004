package org.chalet.command.scheduling.room;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.SeriesEdit;
import org.chalet.scheduling.itip.CalendarAddress;

/** What a room says to an invitation, in its copy of the meeting. */
public record RoomAnswer(Set<CalendarAddress> self) {
  private static final String ACCEPTED = "ACCEPTED";
  private static final String DECLINED = "DECLINED";

  public Component declined(Component copy, String why) {
    return answered(copy, DECLINED, why);
  }

  /** Comes, but to what there is no room for. */
  public Component accepted(Component copy, List<Conflict> but) {
    Component answered = answered(copy, ACCEPTED, "");
    for (Conflict refused : but) {
      String instance = refused.need().instance().orElse(null);
      Component kept =
          SeriesEdit.change(
                  answered,
                  EditScope.THIS,
                  instance,
                  "",
                  part -> answeredPart(part, DECLINED, taken(List.of(refused))))
              .kept();
      answered = kept == null ? answered : kept;
    }
    return answered;
  }

  /** In words that the organizer reads. */
  public static String taken(List<Conflict> refused) {
    return "The room is taken: " + Conflict.told(refused);
  }

  private Component answered(Component copy, String answer, String why) {
    return copy.withComponents(
        copy.components().stream()
            .map(part -> me(part).isPresent() ? answeredPart(part, answer, why) : part)
            .toList());
  }

  private Component answeredPart(Component part, String answer, String why) {
    boolean cancelled =
        part.property("STATUS")
            .filter(one -> one.value().equalsIgnoreCase("CANCELLED"))
            .isPresent();
    if (cancelled) {
      return part;
    }
    List<Property> properties = new ArrayList<>();
    for (Property property : part.without("COMMENT").properties()) {
      properties.add(
          isMe(property)
              ? property.withParameter("PARTSTAT", answer).withoutParameter("RSVP")
              : property);
    }
    if (!why.isEmpty()) {
      properties.add(Property.of("COMMENT", Escapes.escape(why)));
    }
    return part.withProperties(properties);
  }

  private Optional<Property> me(Component part) {
    return part.properties().stream().filter(this::isMe).findFirst();
  }

  private boolean isMe(Property property) {
    return property.name().equals("ATTENDEE")
        && self.contains(new CalendarAddress(property.value()));
  }
}
