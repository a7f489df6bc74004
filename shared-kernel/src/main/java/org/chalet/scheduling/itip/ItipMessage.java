package org.chalet.scheduling.itip;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * A message about a meeting (RFC 5546).
 *
 * @param recipient who gets it; the organizer, or one attendee
 */
public record ItipMessage(Method method, CalendarAddress recipient, Meeting meeting) {
  private static final String PRODID = "-//Chalet//Chalet//EN";

  /**
   * What somebody sent; refuses INVALID_CALENDAR_DATA and INVALID_ITIP_MESSAGE.
   *
   * @param bytes a VCALENDAR with METHOD
   */
  public static ItipMessage read(byte[] bytes, CalendarAddress recipient) {
    Component calendar = ICalendars.parse(bytes);
    Method method =
        calendar
            .property("METHOD")
            .flatMap(text -> Method.named(text.value()))
            .orElseThrow(() -> invalid("the calendar has no METHOD that is known"));
    Meeting meeting = Meeting.of(calendar.without("METHOD"));
    Map<String, Component> parts = meeting.parts();
    if (parts.isEmpty() || meeting.uid().isEmpty() || meeting.organizer().isEmpty()) {
      throw invalid("a message needs an event or a task with UID and ORGANIZER");
    }
    for (Component part : parts.values()) {
      if (!Participants.text(part, "UID").equals(meeting.uid())) {
        throw invalid("a message is about one UID");
      }
    }
    return new ItipMessage(method, recipient, meeting);
  }

  private static Rejected invalid(String why) {
    return new Rejected(ErrorCode.INVALID_ITIP_MESSAGE, why);
  }

  /** Whether the message says that it is from there: the organizer, or one of the attendees. */
  public boolean isFrom(CalendarAddress sender) {
    return method.isOrganizers()
        ? meeting.organizerProperty().filter(organizer -> speaksFor(sender, organizer)).isPresent()
        : meeting.attendees().contains(sender);
  }

  private static boolean speaksFor(CalendarAddress sender, Property organizer) {
    return Participants.address(organizer).equals(sender)
        || organizer
            .parameter("SENT-BY")
            .filter(by -> new CalendarAddress(by).equals(sender))
            .isPresent();
  }

  /** {@code VEVENT}, {@code VTODO} or {@code VJOURNAL}. */
  public String component() {
    return meeting.parts().values().iterator().next().name();
  }

  /** The message as text/calendar, with its METHOD. */
  public byte[] bytes() {
    List<Property> header = new ArrayList<>();
    header.add(Property.of("VERSION", "2.0"));
    header.add(Property.of("PRODID", PRODID));
    header.add(Property.of("METHOD", method.name()));
    return ICalendars.write(meeting.calendar().withProperties(header));
  }
}
