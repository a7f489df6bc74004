package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.chalet.contentline.Limits;
import org.chalet.vcard.AddressObject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * How many small objects one core reads in a second; reported, and failed only where something is
 * badly wrong.
 */
@Tag("slow")
class FormatRateTest {
  private static final int ROUNDS = 40_000;
  private static final byte[] EVENT =
      Calendars.bytes(
          "CALSCALE:GREGORIAN",
          Calendars.event(
              "DTSTAMP:20260101T000000Z",
              "DTSTART;TZID=Europe/Zurich:20260105T090000",
              "DTEND;TZID=Europe/Zurich:20260105T100000",
              "SUMMARY:Planning of the week",
              "DESCRIPTION:What we did\\, what we do\\, what hinders us.\\n\\nBring coffee; long lines are folded here and \n there.",
              "LOCATION:Room 12",
              "ORGANIZER;CN=Anna:mailto:anna@example.org",
              "ATTENDEE;CN=\"Bob, B.\";PARTSTAT=ACCEPTED;RSVP=TRUE:mailto:bob@example.org",
              "RRULE:FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20301231T000000Z",
              "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM"));
  private static final byte[] CARD =
      """
      BEGIN:VCARD
      VERSION:3.0
      UID:u1
      N:Doe;Jane;;;
      FN:Jane Doe
      EMAIL;TYPE=WORK:jane@example.org
      TEL;TYPE=CELL:+41 79 123 45 67
      ADR;TYPE=HOME:;;Street 1;Town;;1000;Country
      NOTE:Met at the fair\\, likes tea.
      END:VCARD
      """
          .getBytes(UTF_8);

  @Test
  void small_objects_are_read_quickly(TestReporter reporter) {
    Instant from = Instant.parse("2026-06-01T00:00:00Z");
    Instant until = Instant.parse("2026-07-01T00:00:00Z");
    Component calendar = ICalendars.parse(EVENT);
    report(reporter, "parse", () -> ICalendars.parse(EVENT));
    report(reporter, "calendar object", () -> CalendarObject.of(EVENT, Limits.OBJECT));
    report(
        reporter,
        "overlaps",
        () -> Occurrences.overlaps(calendar, "VEVENT", from, until, Calendars.ZURICH));
    report(
        reporter, "expand", () -> Occurrences.expand(calendar, from, until, Calendars.ZURICH, 100));
    report(reporter, "card", () -> AddressObject.of(CARD, Limits.OBJECT));
  }

  private static void report(TestReporter reporter, String what, Runnable work) {
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
    long start = System.nanoTime();
    for (int i = 0; i < ROUNDS; i++) {
      work.run();
    }
    long perSecond = ROUNDS * 1_000_000_000L / (System.nanoTime() - start);
    reporter.publishEntry(Map.of(what, perSecond + "/s"));
    assertThat(perSecond).isGreaterThan(1_000);
  }
}
