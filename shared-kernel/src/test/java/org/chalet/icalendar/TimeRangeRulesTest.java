package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.UTC;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.component;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of RFC 4791 9.9, each row against the range from 10:00 until 12:00. */
class TimeRangeRulesTest {
  @ParameterizedTest
  @CsvSource({
    "DTSTART:T09 DTEND:T10, false",
    "DTSTART:T09 DTEND:T11, true",
    "DTSTART:T12 DTEND:T13, false",
    "DTSTART:T09 DURATION:PT1H, false",
    "DTSTART:T11 DURATION:PT0S, true",
    "DTSTART:T10, true",
    "DTSTART:T12, false",
    "DTSTART:T09, false",
    "DTSTART:D, true"
  })
  void events(String row, boolean expected) {
    assertThat(overlaps("VEVENT", row)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:T08 DURATION:PT1H, false",
    "DTSTART:T08 DURATION:PT3H, true",
    "DTSTART:T08 DUE:T10, false",
    "DTSTART:T08 DUE:T11, true",
    "DTSTART:T12 DUE:T13, false",
    "DTSTART:T10, true",
    "DTSTART:T09, false",
    "DUE:T10, false",
    "DUE:T11, true",
    "DUE:T12, true",
    "DUE:T13, false",
    "COMPLETED:T13 CREATED:T08, true",
    "COMPLETED:T09 CREATED:T08, false",
    "COMPLETED:T10, true",
    "COMPLETED:T13, false",
    "CREATED:T11, true",
    "CREATED:T12, false",
    "SUMMARY:T00, true"
  })
  void tasks(String row, boolean expected) {
    assertThat(overlaps("VTODO", row)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"DTSTART:T10, true", "DTSTART:T12, false", "DTSTART:D, true", "SUMMARY:T00, false"})
  void journals(String row, boolean expected) {
    assertThat(overlaps("VJOURNAL", row)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DTSTART:T08 DTEND:T10, true",
    "DTSTART:T08 DTEND:T09, false",
    "FREEBUSY:T11/PT1H, true",
    "FREEBUSY:T09/PT1H, false",
    "DTSTART:T11, false"
  })
  void free_busy(String row, boolean expected) {
    assertThat(overlaps("VFREEBUSY", row)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "TRIGGER:-PT15M, false",
    "TRIGGER:-PT2H, true",
    "TRIGGER;RELATED=END:-PT2H, true",
    "TRIGGER;VALUE=DATE-TIME:20260105T110000Z, true",
    "TRIGGER;VALUE=DATE-TIME:20260105T120000Z, false",
    "TRIGGER:-PT4H DURATION:PT1H REPEAT:2, true",
    "TRIGGER:-PT4H DURATION:PT1H REPEAT:999999999, true",
    "TRIGGER:nonsense, false"
  })
  void alarms_of_an_event_at_one_o_clock(String row, boolean expected) {
    String alarm = "BEGIN:VALARM\n" + row.replace(' ', '\n') + "\nEND:VALARM";
    Component calendar =
        calendar(
            component(
                "VEVENT",
                "DTSTART:20260101T130000Z",
                "DURATION:PT0S",
                "RRULE:FREQ=DAILY;COUNT=10",
                alarm));
    assertThat(overlaps(calendar, "VALARM")).isEqualTo(expected);
  }

  @Test
  void instances_of_tasks_recur_by_their_due_date() {
    assertThat(
            overlaps(
                calendar(component("VTODO", "DUE:20251201T110000Z", "RRULE:FREQ=DAILY")), "VTODO"))
        .isTrue();
    assertThat(
            overlaps(
                calendar(component("VTODO", "DUE:20251201T130000Z", "RRULE:FREQ=DAILY")), "VTODO"))
        .isFalse();
  }

  private static boolean overlaps(String kind, String row) {
    String properties =
        row.replaceAll(":T(\\d\\d)", ":20260105T$10000Z")
            .replace(":D", ";VALUE=DATE:20260105")
            .replace(' ', '\n');
    return overlaps(calendar(component(kind, properties)), kind);
  }

  private static boolean overlaps(Component calendar, String kind) {
    return Occurrences.overlaps(
        calendar,
        kind,
        Instant.parse("2026-01-05T10:00:00Z"),
        Instant.parse("2026-01-05T12:00:00Z"),
        UTC);
  }
}
