package org.chalet.command.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.SeriesEdit;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.scheduling.itip.CalendarAddress;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody comes to a meeting.
 *
 * @param self all addresses of whoever answers
 */
record InvitationAnswer(Set<CalendarAddress> self, String answer, @Nullable String comment) {
  private static final Set<String> ANSWERS = Set.of("accepted", "tentative", "declined");
  private static final int LONGEST = 2_000;

  InvitationAnswer {
    if (!ANSWERS.contains(answer)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "an answer is accepted, tentative or declined");
    }
    if (comment != null && comment.length() > LONGEST) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "a comment has at most " + LONGEST + " characters");
    }
  }

  /** The copy with the answer for one instance, or for all; refuses NOT_INVITED. */
  Component in(Component calendar, @Nullable String instance) {
    if (instance != null) {
      Component kept =
          SeriesEdit.change(calendar, EditScope.THIS, instance, "", this::answered).kept();
      return kept == null ? calendar : kept;
    }
    List<Component> parts = new ArrayList<>();
    boolean invited = false;
    for (Component part : calendar.components()) {
      boolean mine = part.properties("ATTENDEE").stream().anyMatch(this::isMe);
      parts.add(mine ? answered(part) : part);
      invited |= mine;
    }
    verify(invited);
    return calendar.withComponents(parts);
  }

  private boolean isMe(Property attendee) {
    return self.contains(new CalendarAddress(attendee.value()));
  }

  private static void verify(boolean invited) {
    if (!invited) {
      throw new Rejected(ErrorCode.NOT_INVITED, "the calendar's owner is not invited to it");
    }
  }

  private Component answered(Component part) {
    verify(part.properties("ATTENDEE").stream().anyMatch(this::isMe));
    List<Property> properties = new ArrayList<>();
    for (Property property : part.properties()) {
      boolean mine = property.name().equals("ATTENDEE") && isMe(property);
      if (!property.name().equals("COMMENT") || comment == null) {
        properties.add(mine ? answeredBy(property) : property);
      }
    }
    if (comment != null && !comment.isEmpty()) {
      properties.add(Property.of("COMMENT", Escapes.escape(comment)));
    }
    return part.withProperties(properties);
  }

  private Property answeredBy(Property attendee) {
    return attendee
        .withParameter("PARTSTAT", answer.toUpperCase(Locale.ROOT))
        .withoutParameter("RSVP");
  }
}
