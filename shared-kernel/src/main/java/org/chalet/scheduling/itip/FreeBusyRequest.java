package org.chalet.scheduling.itip;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chalet.icalendar.BusyTimes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.InstanceKeys;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.TimeRange;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * A question when people are busy (RFC 5546, 3.3.2).
 *
 * @param from and {@code until}: epoch seconds
 */
public record FreeBusyRequest(
    Component question,
    CalendarAddress organizer,
    List<CalendarAddress> attendees,
    long from,
    long until) {
  private static final Duration LONGEST = Duration.ofDays(370);
  private static final int MOST_ATTENDEES = 250;

  /** Once each (RFC 5546, 3.3.2), and repeated in the answer. */
  private static final List<String> NEEDED =
      List.of("UID", "DTSTAMP", "DTSTART", "DTEND", "ORGANIZER");

  public FreeBusyRequest {
    attendees = List.copyOf(attendees);
  }

  /** Refuses INVALID_CALENDAR_DATA and INVALID_ITIP_MESSAGE. */
  public static FreeBusyRequest read(byte[] bytes) {
    Component calendar = ICalendars.parse(bytes);
    Component question = question(calendar);
    CalendarAddress organizer =
        Participants.organizer(question).orElseThrow(() -> invalid("ORGANIZER is missing"));
    List<CalendarAddress> attendees = List.copyOf(Participants.attendees(question));
    if (attendees.isEmpty() || attendees.size() > MOST_ATTENDEES) {
      throw invalid("a question is about 1 to " + MOST_ATTENDEES + " attendees");
    }
    long from = time(calendar, question, "DTSTART");
    long until = time(calendar, question, "DTEND");
    if (until <= from || until - from > LONGEST.toSeconds()) {
      throw invalid("a question is about a time of at most " + LONGEST.toDays() + " days");
    }
    return new FreeBusyRequest(question, organizer, attendees, from, until);
  }

  private static Component question(Component calendar) {
    boolean asks =
        calendar
            .property("METHOD")
            .filter(method -> method.value().strip().equalsIgnoreCase("REQUEST"))
            .isPresent();
    List<Component> about =
        calendar.components().stream().filter(part -> !part.name().equals("VTIMEZONE")).toList();
    if (!asks || about.size() != 1 || !about.getFirst().name().equals("VFREEBUSY")) {
      throw invalid("a question is one VFREEBUSY with METHOD:REQUEST");
    }
    Component question = about.getFirst();
    for (String needed : NEEDED) {
      if (question.properties(needed).size() != 1) {
        throw invalid("a question has one " + needed);
      }
    }
    return question;
  }

  private static long time(Component calendar, Component question, String name) {
    String text =
        question
            .property(name)
            .flatMap(new InstanceKeys(calendar)::of)
            .filter(utc -> utc.endsWith("Z"))
            .orElseThrow(() -> invalid(name + " has to be a time in UTC"));
    return TimeRange.of(Optional.of(text), Optional.empty()).from().getEpochSecond();
  }

  private static Rejected invalid(String why) {
    return new Rejected(ErrorCode.INVALID_ITIP_MESSAGE, why);
  }

  /** What is told of one attendee. */
  public byte[] answer(CalendarAddress attendee, BusyTimes busy) {
    List<Property> properties = new ArrayList<>();
    question.properties().stream()
        .filter(property -> NEEDED.contains(property.name()))
        .map(Internal::removed)
        .forEach(properties::add);
    Participants.attendee(question, attendee).map(Internal::removed).ifPresent(properties::add);
    properties.addAll(busy.properties());
    Component answer = new Component("VFREEBUSY", properties, List.of());
    return ICalendars.write(
        new Component(
            "VCALENDAR",
            List.of(
                Property.of("VERSION", "2.0"),
                Property.of("PRODID", "-//Chalet//Chalet//EN"),
                Property.of("METHOD", "REPLY")),
            List.of(answer)));
  }
}
