package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** RFC 5545 3.6.6 and 3.8.6, RFC 9074 6; by the clock of Zurich where nothing else is said. */
class AlarmTimesTest {
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
  private static final String MEETING = "DTSTART:20260504T100000Z DTEND:20260504T113000Z";
  private static final String DAY = "DTSTART;VALUE=DATE:20260504 DTEND;VALUE=DATE:20260506";

  @ParameterizedTest
  @CsvSource({
    "TRIGGER:PT0S, 2026-05-04T10:00:00Z",
    "TRIGGER:-PT15M, 2026-05-04T09:45:00Z",
    "TRIGGER:PT30M, 2026-05-04T10:30:00Z",
    "TRIGGER:+PT30M, 2026-05-04T10:30:00Z",
    "TRIGGER;RELATED=START:-P1D, 2026-05-03T10:00:00Z",
    "TRIGGER;RELATED=END:PT5M, 2026-05-04T11:35:00Z",
    "TRIGGER;RELATED=END:-PT90M, 2026-05-04T10:00:00Z",
    "TRIGGER:-P1DT2H, 2026-05-03T08:00:00Z",
    "TRIGGER:-P1W, ",
    "TRIGGER;VALUE=DATE-TIME:20260502T063000Z, 2026-05-02T06:30:00Z",
    "TRIGGER;VALUE=DATE-TIME:20260602T063000Z, ",
    "TRIGGER:whenever, ",
    "DURATION:PT5M, ",
  })
  void a_trigger_is_a_time_before_or_after_an_end_or_a_moment(
      String trigger, @Nullable Instant due) {
    assertThat(dues(event(MEETING, alarm(trigger)), ZURICH))
        .isEqualTo(due == null ? List.of() : List.of(due));
  }

  @ParameterizedTest
  @CsvSource({
    "TRIGGER:PT9H, 2026-05-04T07:00:00Z, 2026-05-04T13:00:00Z",
    "TRIGGER:-P1D, 2026-05-02T22:00:00Z, 2026-05-03T04:00:00Z",
    "TRIGGER:-PT15H, 2026-05-03T07:00:00Z, 2026-05-03T13:00:00Z",
    "TRIGGER;RELATED=END:-PT6H, 2026-05-05T16:00:00Z, 2026-05-05T22:00:00Z",
    "TRIGGER;VALUE=DATE-TIME:20260502T063000Z, 2026-05-02T06:30:00Z, 2026-05-02T06:30:00Z",
  })
  void whole_days_and_times_without_a_zone_are_those_of_the_reader(
      String trigger, Instant zurich, Instant newYork) {
    assertThat(dues(event(DAY, alarm(trigger)), ZURICH)).containsExactly(zurich);
    assertThat(dues(event(DAY, alarm(trigger)), NEW_YORK)).containsExactly(newYork);
  }

  @Test
  void a_day_before_is_the_same_time_of_day_when_clocks_change() {
    String first = event("DTSTART;TZID=Europe/Zurich:20260329T090000", alarm("TRIGGER:-P1D"));
    String last = event("DTSTART;VALUE=DATE:20260330", alarm("TRIGGER:-P1D"));
    assertThat(next(first, "2026-03-01T00:00:00Z")).isEqualTo("2026-03-28T08:00:00Z");
    assertThat(next(last, "2026-03-01T00:00:00Z")).isEqualTo("2026-03-28T23:00:00Z");
  }

  @Test
  void hours_before_are_hours_when_clocks_change() {
    String event = event("DTSTART;TZID=Europe/Zurich:20260329T090000", alarm("TRIGGER:-PT24H"));
    assertThat(next(event, "2026-03-01T00:00:00Z")).isEqualTo("2026-03-28T07:00:00Z");
  }

  @Test
  void a_repeat_rings_so_many_times_more() {
    String event = event(MEETING, alarm("TRIGGER:-PT30M REPEAT:2 DURATION:PT10M"));
    assertThat(dues(event, ZURICH))
        .containsExactly(
            Instant.parse("2026-05-04T09:30:00Z"),
            Instant.parse("2026-05-04T09:40:00Z"),
            Instant.parse("2026-05-04T09:50:00Z"));
  }

  @Test
  void a_repeat_without_a_pause_is_none() {
    assertThat(dues(event(MEETING, alarm("TRIGGER:-PT30M REPEAT:2")), ZURICH)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "20260504T094459Z, 3",
    "20260504T094500Z, 0",
    "20260504T095000Z, 0",
    "20260101T000000Z, 3",
  })
  void what_was_acknowledged_rings_no_more_nor_its_repeats(String acknowledged, int rings) {
    String alarm = "TRIGGER:-PT15M REPEAT:2 DURATION:PT5M ACKNOWLEDGED:" + acknowledged;
    assertThat(dues(event(MEETING, alarm(alarm)), ZURICH)).hasSize(rings);
  }

  @Test
  void a_series_rings_for_each_instance_that_was_not_acknowledged() {
    String event =
        event(
            MEETING + " RRULE:FREQ=DAILY;COUNT=4 EXDATE:20260506T100000Z",
            alarm("TRIGGER:-PT15M ACKNOWLEDGED:20260504T100000Z"));
    assertThat(dues(event, ZURICH))
        .containsExactly(
            Instant.parse("2026-05-05T09:45:00Z"), Instant.parse("2026-05-07T09:45:00Z"));
  }

  @Test
  void an_instance_that_differs_rings_as_it_says_itself() {
    String series = part("VEVENT", MEETING + " RRULE:FREQ=DAILY;COUNT=3", alarm("TRIGGER:-PT15M"));
    String later =
        part(
            "VEVENT",
            "RECURRENCE-ID:20260505T100000Z DTSTART:20260505T150000Z",
            alarm("TRIGGER:-PT1H"));
    String cancelled =
        part(
            "VEVENT",
            "RECURRENCE-ID:20260506T100000Z DTSTART:20260506T100000Z STATUS:CANCELLED",
            alarm("TRIGGER:-PT15M"));
    assertThat(dues(calendar(series + later + cancelled), ZURICH))
        .containsExactly(
            Instant.parse("2026-05-04T09:45:00Z"), Instant.parse("2026-05-05T14:00:00Z"));
  }

  @Test
  void a_series_is_on_the_clock_of_its_zone() {
    String event =
        event(
            "DTSTART;TZID=Europe/Zurich:20260328T090000 RRULE:FREQ=DAILY;COUNT=2",
            alarm("TRIGGER:-PT15M"));
    assertThat(next(event, "2026-03-28T00:00:00Z")).isEqualTo("2026-03-28T07:45:00Z");
    assertThat(next(event, "2026-03-28T07:45:00Z")).isEqualTo("2026-03-29T06:45:00Z");
    assertThat(next(event, "2026-03-29T06:45:00Z")).isNull();
  }

  @Test
  void a_moment_rings_once_for_a_series_and_is_about_the_instance_that_ends_next() {
    String event =
        event(MEETING + " RRULE:FREQ=DAILY", alarm("TRIGGER;VALUE=DATE-TIME:20260510T090000Z"));
    assertThat(AlarmTimes.between(read(event), MAY, JUNE, ZURICH, 10))
        .singleElement()
        .satisfies(ring -> {
          assertThat(ring.instance()).isEqualTo("20260510T100000Z");
          assertThat(ring.start()).isEqualTo("2026-05-10T10:00:00Z");
        });
  }

  @ParameterizedTest
  @CsvSource({
    "DUE:20260504T100000Z, TRIGGER;RELATED=END:-PT10M, 2026-05-04T09:50:00Z",
    "DUE:20260504T100000Z, TRIGGER:-PT10M, 2026-05-04T09:50:00Z",
    "DTSTART:20260504T080000Z DUE:20260504T100000Z, TRIGGER:-PT10M, 2026-05-04T07:50:00Z",
    "DTSTART:20260504T080000Z DUE:20260504T100000Z, TRIGGER;RELATED=END:PT0S, 2026-05-04T10:00:00Z",
    "SUMMARY:undated, TRIGGER;VALUE=DATE-TIME:20260502T063000Z, 2026-05-02T06:30:00Z",
    "SUMMARY:undated, TRIGGER:-PT5M, ",
    "DUE:20260504T100000Z STATUS:COMPLETED, TRIGGER:-PT10M, ",
    "DUE:20260504T100000Z COMPLETED:20260503T100000Z, TRIGGER:-PT10M, ",
    "DUE:20260504T100000Z STATUS:CANCELLED, TRIGGER:-PT10M, ",
    "DUE:20260504T100000Z STATUS:IN-PROCESS, TRIGGER:-PT10M, 2026-05-04T09:50:00Z",
  })
  void tasks_ring_until_they_are_over(String times, String trigger, @Nullable Instant due) {
    assertThat(dues(calendar(part("VTODO", times, alarm(trigger))), ZURICH))
        .isEqualTo(due == null ? List.of() : List.of(due));
  }

  @ParameterizedTest
  @CsvSource({
    "ACTION:NONE TRIGGER;VALUE=DATE-TIME:20260502T063000Z",
    "TRIGGER:-PT5M",
    "ACTION:DISPLAY TRIGGER;VALUE=DATE-TIME:20260502T063000Z PROXIMITY:ARRIVE"
  })
  void what_is_no_alarm_in_time_does_not_ring(String text) {
    assertThat(dues(event(MEETING, block("VALARM", text)), ZURICH)).isEmpty();
  }

  @Test
  void what_lies_years_ahead_is_found_and_what_never_ends_is_looked_at_again() {
    String far = event("DTSTART:20350504T100000Z", alarm("TRIGGER:-PT15M"));
    String seen =
        event(MEETING + " RRULE:FREQ=YEARLY", alarm("TRIGGER:PT0S ACKNOWLEDGED:99991231T000000Z"));
    assertThat(next(far, "2026-05-01T00:00:00Z")).isEqualTo("2035-05-04T09:45:00Z");
    assertThat(next(seen, "2026-05-01T00:00:00Z")).isAfter("2036-01-01T00:00:00Z");
  }

  @Test
  void a_rule_of_every_second_ends_somewhere() {
    String dense = event(MEETING + " RRULE:FREQ=SECONDLY", alarm("TRIGGER:PT0S"));
    assertThat(AlarmTimes.between(read(dense), MAY, JUNE, ZURICH, 5)).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void a_key_stays_when_the_alarm_is_acknowledged_and_is_that_of_the_uid_where_there_is_one() {
    String before = alarm("TRIGGER:-PT15M");
    String after = alarm("TRIGGER:-PT15M ACKNOWLEDGED:20260504T100000Z");
    assertThat(key(before)).isEqualTo(key(after)).hasSize(24);
    assertThat(key(before)).isNotEqualTo(key(alarm("TRIGGER:-PT30M")));
    assertThat(key(alarm("UID:one TRIGGER:-PT15M"))).isEqualTo(key(alarm("UID:one TRIGGER:PT1H")));
  }

  private static String key(String alarm) {
    return AlarmKeys.of(
        read(event(MEETING, alarm)).components("VEVENT").getFirst().components().getFirst());
  }

  private static List<Instant> dues(String calendar, ZoneId zone) {
    return AlarmTimes.between(read(calendar), MAY, JUNE, zone, 100).stream()
        .map(Ring::due)
        .toList();
  }

  private static @Nullable Instant next(String calendar, String after) {
    return AlarmTimes.next(read(calendar), Instant.parse(after), ZURICH).orElse(null);
  }

  private static Component read(String calendar) {
    return ICalendars.parse(calendar.getBytes(StandardCharsets.UTF_8));
  }

  private static String event(String lines, String alarm) {
    return calendar(part("VEVENT", lines, alarm));
  }

  private static String part(String kind, String lines, String alarm) {
    return "BEGIN:" + kind + "\r\nUID:one\r\n" + lines(lines) + alarm + "END:" + kind + "\r\n";
  }

  private static String alarm(String lines) {
    return block("VALARM", "ACTION:DISPLAY " + lines);
  }

  private static String block(String name, String lines) {
    return "BEGIN:" + name + "\r\n" + lines(lines) + "END:" + name + "\r\n";
  }

  private static String lines(String words) {
    return words.replace(" ", "\r\n") + "\r\n";
  }

  private static String calendar(String parts) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n" + parts + "END:VCALENDAR\r\n";
  }
}
