package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.assertRefused;
import static org.chalet.icalendar.Calendars.bytes;
import static org.chalet.icalendar.Calendars.component;
import static org.chalet.icalendar.Calendars.event;
import static org.chalet.icalendar.Calendars.object;

import java.time.Instant;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class CalendarObjectTest {
  @Test
  void an_event_tells_its_uid_kind_and_span() {
    CalendarObject object = object(event("DTSTART:20260102T100000Z", "DTEND:20260102T110000Z"));
    assertThat(object.uid()).isEqualTo("u1");
    assertThat(object.componentName()).isEqualTo("VEVENT");
    assertThat(object.span()).isEqualTo(span("2026-01-02T10:00:00Z", "2026-01-02T11:00:00Z"));
  }

  @Test
  void refused_are_objects_that_rfc_4791_forbids() {
    assertInvalidObject("METHOD:REQUEST", event("DTSTART:20260102T100000Z"));
    assertInvalidObject(event("DTSTART:20260102"), event("DTSTART:20260103"));
    assertInvalidObject(event("DTSTART:20260102"), component("VTODO"));
    assertInvalidObject(
        event("DTSTART:20260102"), "BEGIN:VEVENT\nUID:u2\nRECURRENCE-ID:20260102\nEND:VEVENT");
    assertInvalidObject("BEGIN:VEVENT\nDTSTART:20260102\nEND:VEVENT");
    assertInvalidObject("BEGIN:VTIMEZONE\nTZID:x\nEND:VTIMEZONE");
    assertInvalidObject("X-EMPTY:1");
    assertRefused(
        ErrorCode.UNSUPPORTED_COMPONENT,
        () -> object(component("VPOLL", "DTSTART:20260102T000000Z")));
  }

  @Test
  void refused_are_times_and_rules_that_nobody_can_read() {
    for (String line :
        new String[] {
          "DTSTART:2006717T080000Z",
          "DTSTART:20260230",
          "DTSTART;TZID=Europe/Zurich:",
          "RRULE:FREQ=SOMETIMES",
          "RRULE:FREQ=DAILY;UNTIL=20123456T123456",
          "RRULE:FREQ=YEARLY;BYMONTH=13",
          "DURATION:1 hour"
        }) {
      assertRefused(ErrorCode.INVALID_CALENDAR_DATA, () -> object(event(line)));
    }
    byte[] old =
        new String(bytes(event()), UTF_8).replace("VERSION:2.0", "VERSION:1.0").getBytes(UTF_8);
    assertRefused(ErrorCode.INVALID_CALENDAR_DATA, () -> CalendarObject.of(old, Limits.OBJECT));
  }

  @Test
  void too_large_is_told_before_it_is_read() {
    assertRefused(
        ErrorCode.CALENDAR_OBJECT_TOO_LARGE,
        () -> CalendarObject.of(new byte[11], new Limits(10, 10, 10)));
  }

  @Test
  void accepted_is_what_real_programs_send() {
    object(event("SUMMARY:no start"));
    object(
        event(
            "DTSTART;TZID=Nowhere/Land:20260102T100000", "RRULE:FREQ=DAILY;INTERVAL=0;COUNT=-1;"));
    object(
        event("DTSTART:20260102T100000Z", "DTEND:20260101T100000Z", "EXDATE:rubbish", "DTSTAMP:x"));
    object(event("RECURRENCE-ID:20260102T100000Z", "DTSTART:20260102T100000Z"));
    object(event("DTSTART:20260102"), "BEGIN:X-VENUE\nEND:X-VENUE");
    object(component("VTODO"));
  }

  @Test
  void the_span_of_a_rule_reaches_to_its_last_instance_or_for_ever() {
    assertThat(
            span(
                "DTSTART:20260102T100000Z",
                "DURATION:PT1H",
                "RRULE:FREQ=DAILY;UNTIL=20260105T100000Z"))
        .isEqualTo(span("2026-01-02T10:00:00Z", "2026-01-05T11:00:00Z"));
    assertThat(span("DTSTART:20260102T100000Z", "RRULE:FREQ=MONTHLY;COUNT=3"))
        .isEqualTo(span("2026-01-02T10:00:00Z", "2026-03-02T10:00:00Z"));
    assertThat(span("DTSTART:20260102T100000Z", "RRULE:FREQ=SECONDLY;COUNT=50000"))
        .isEqualTo(span("2026-01-02T10:00:00Z", "2026-01-02T23:53:19Z"));
    assertThat(span("DTSTART:20260102T100000Z", "RRULE:FREQ=DAILY").end())
        .isEqualTo(Long.MAX_VALUE);
    assertThat(span("DTSTART:20260102T100000Z", "RDATE:20250101T100000Z,20270101T100000Z"))
        .isEqualTo(span("2025-01-01T10:00:00Z", "2027-01-01T10:00:00Z"));
  }

  @Test
  void floating_times_are_widened_by_fourteen_hours() {
    assertThat(span("DTSTART;VALUE=DATE:20260102"))
        .isEqualTo(span("2026-01-01T10:00:00Z", "2026-01-03T14:00:00Z"));
  }

  @Test
  void tasks_without_dates_are_always_and_journals_never() {
    assertThat(object(component("VTODO")).span()).isEqualTo(TimeSpan.ALWAYS);
    assertThat(object(component("VJOURNAL")).span()).isEqualTo(TimeSpan.NEVER);
    assertThat(TimeSpan.NEVER.mayMeet(Long.MIN_VALUE, Long.MAX_VALUE)).isFalse();
  }

  private static TimeSpan span(String... properties) {
    return properties.length == 2 && properties[0].startsWith("20") && properties[0].contains("-")
        ? new TimeSpan(
            Instant.parse(properties[0]).getEpochSecond(),
            Instant.parse(properties[1]).getEpochSecond())
        : object(event(properties)).span();
  }

  private static void assertInvalidObject(String... content) {
    assertRefused(ErrorCode.INVALID_CALENDAR_OBJECT, () -> object(content));
  }
}
