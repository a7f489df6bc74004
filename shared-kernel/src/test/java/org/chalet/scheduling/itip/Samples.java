package org.chalet.scheduling.itip;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.chalet.icalendar.ICalendars;

/** Meetings that conversations are about. */
final class Samples {
  /** Mondays at nine in Zurich, which is eight in UTC; Anna invites Ben and Cleo. */
  static final String WEEKLY =
      """
      BEGIN:VEVENT
      UID:weekly
      DTSTAMP:20260101T000000Z
      DTSTART;TZID=Europe/Zurich:20260105T090000
      DTEND;TZID=Europe/Zurich:20260105T100000
      RRULE:FREQ=WEEKLY;COUNT=5
      SUMMARY:Planning
      organizer anna
      attendee;PARTSTAT=ACCEPTED anna
      attendee;RSVP=TRUE ben
      attendee;RSVP=TRUE cleo
      BEGIN:VALARM
      ACTION:DISPLAY
      TRIGGER:-PT10M
      DESCRIPTION:Annas alarm
      END:VALARM
      END:VEVENT
      """;

  /** Once, Anna and Ben. */
  static final String ONCE =
      """
      BEGIN:VEVENT
      UID:once
      DTSTAMP:20260101T000000Z
      DTSTART:20260105T090000Z
      DTEND:20260105T100000Z
      SUMMARY:Lunch
      X-ANNAS-NOTE:bring the gift
      organizer anna
      attendee;PARTSTAT=ACCEPTED anna
      attendee;RSVP=TRUE;SCHEDULE-AGENT=SERVER ben
      END:VEVENT
      """;

  private Samples() {}

  /** Out of lines. */
  static Meeting meeting(String text) {
    return Meeting.of(ICalendars.parse(text.replace("\n", "\r\n").getBytes(UTF_8)));
  }

  /** Another time for the instance that would be at that day, nine in Zurich. */
  static String moved(String day, String to, String attendees) {
    return """
    BEGIN:VEVENT
    UID:weekly
    DTSTAMP:20260101T000000Z
    RECURRENCE-ID;TZID=Europe/Zurich:%sT090000
    DTSTART;TZID=Europe/Zurich:%s
    DURATION:PT1H
    SUMMARY:Planning
    organizer anna
    %sEND:VEVENT
    """
        .formatted(day, to, attendees);
  }
}
