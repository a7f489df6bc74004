package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.assertRefused;
import static org.chalet.icalendar.Calendars.bytes;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.event;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.Merge;
import org.chalet.vcard.VCards;
import org.junit.jupiter.api.Test;

/**
 * Input made to cost more than it is worth. The bounds are wide: a slip into quadratic work takes
 * minutes.
 */
class HostileInputTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-01-01T00:00:00Z");

  @Test
  void long_lines_of_delimiters_are_read_in_one_pass() {
    for (String line :
        List.of(
            "A" + ";".repeat(1_000_000),
            "A;B" + ",".repeat(1_000_000),
            "A;B=" + "\",".repeat(500_000),
            "A;TZID=" + "/".repeat(1_000_000),
            "A;\"" + "=\"".repeat(500_000))) {
      soon(() ->
          CalendarObject.of(
              bytes(event(line + ":1", "DTSTART" + line.substring(1) + ":20260101T000000")),
              Limits.OBJECT));
    }
  }

  @Test
  void a_file_of_equal_uids_or_zones_is_split_in_time() {
    String events =
        IntStream.range(0, 50_000)
            .mapToObj(i -> event("SUMMARY:" + i))
            .collect(Collectors.joining("\n"));
    soon(() -> assertThat(ICalendars.split(bytes(events))).hasSize(50_000));
    String zones =
        IntStream.range(0, 4_000)
            .mapToObj(i ->
                "BEGIN:VTIMEZONE\nTZID:z"
                    + i
                    + "\nBEGIN:STANDARD\nDTSTART:19700101T000000\nRRULE:FREQ=YEARLY\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE")
            .collect(Collectors.joining("\n"));
    String dates =
        IntStream.range(0, 4_000)
            .mapToObj(i -> "RDATE;TZID=z" + i + ":20260101T000000")
            .collect(Collectors.joining("\n"));
    soon(() ->
        CalendarObject.of(bytes(zones, event("DTSTART:20260101T000000Z", dates)), Limits.OBJECT));
  }

  @Test
  void rules_cannot_list_every_second_of_every_day() {
    String seconds =
        IntStream.range(0, 60).mapToObj(Integer::toString).collect(Collectors.joining(","));
    String rule =
        "RRULE:FREQ=YEARLY;BYMONTH=1,2;BYDAY="
            + "MO,".repeat(100_000)
            + "TU;BYMINUTE="
            + seconds
            + ";BYSECOND="
            + seconds;
    assertRefused(
        ErrorCode.INVALID_CALENDAR_DATA,
        () -> CalendarObject.of(bytes(event("DTSTART:20260101T000000Z", rule)), Limits.OBJECT));
    Component many =
        calendar(
            event(
                "DTSTART:00010101T000000Z",
                "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\n".repeat(10_000)));
    soon(() ->
        assertThat(Occurrences.overlaps(many, "VEVENT", FROM, UNTIL, Calendars.UTC)).isFalse());
  }

  @Test
  void many_overrides_and_alarms_are_walked_once() {
    String alarm = "BEGIN:VALARM\nTRIGGER:-PT15M\nREPEAT:999999\nDURATION:PT1S\nEND:VALARM\n";
    String overrides =
        IntStream.range(0, 3_000)
            .mapToObj(i ->
                event(
                    "RECURRENCE-ID;RANGE=THISANDFUTURE:2025010" + i % 9 + "T000000Z",
                    "DTSTART:20240101T000000Z",
                    alarm.strip()))
            .collect(Collectors.joining("\n"));
    Component calendar =
        calendar(
            event("DTSTART:20240101T000000Z", "RRULE:FREQ=SECONDLY", alarm.repeat(2_000).strip()),
            overrides);
    soon(() -> Occurrences.overlaps(calendar, "VALARM", FROM, UNTIL, Calendars.UTC));
    soon(() -> Occurrences.limitRecurrenceSet(calendar, FROM, UNTIL, Calendars.UTC));
  }

  @Test
  void a_large_component_is_not_multiplied() {
    Component calendar =
        calendar(
            event(
                "DTSTART:20240101T000000Z",
                "RRULE:FREQ=DAILY",
                "DESCRIPTION:" + "x".repeat(1_000_000)));
    assertRefused(
        ErrorCode.TOO_MANY_INSTANCES,
        () -> Occurrences.expand(calendar, FROM, UNTIL, Calendars.UTC, 1000));
  }

  @Test
  void a_card_of_labels_is_refused_or_read_in_time() {
    String labels = "LABEL;TYPE=HOME:x\nADR;TYPE=WORK:y\n".repeat(5_000);
    byte[] card = ("BEGIN:VCARD\nVERSION:3.0\nUID:1\n" + labels + "END:VCARD\n").getBytes(UTF_8);
    soon(() -> Merge.into(card, List.of(VCards.convert(card, "4.0"))));
    byte[] endless = ("BEGIN:VCARD\n" + "TEL:1\n".repeat(100_000) + "END:VCARD\n").getBytes(UTF_8);
    assertRefused(ErrorCode.INVALID_ADDRESS_DATA, () -> AddressObject.of(endless, Limits.OBJECT));
  }

  private static void soon(Runnable work) {
    long start = THREADS.getCurrentThreadCpuTime();
    work.run();
    assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start)).isLessThan(SOON);
  }
}
