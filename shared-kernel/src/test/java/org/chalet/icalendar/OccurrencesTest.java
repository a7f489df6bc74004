package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.UTC;
import static org.chalet.icalendar.Calendars.ZURICH;
import static org.chalet.icalendar.Calendars.assertRefused;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.event;
import static org.chalet.icalendar.Calendars.starts;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Instant YEAR = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NEXT_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  @Test
  void exceptions_overrides_and_additional_dates_make_the_set() {
    Component calendar =
        calendar(
            event(
                "DTSTART;TZID=Europe/Zurich:20260105T090000",
                "DTEND;TZID=Europe/Zurich:20260105T100000",
                "RRULE:FREQ=WEEKLY;COUNT=5",
                "EXDATE:20260112T080000Z",
                "RDATE;VALUE=PERIOD:20260107T080000Z/PT3H,20260108T080000Z/20260108T093000Z"),
            event(
                "RECURRENCE-ID;TZID=Europe/Zurich:20260119T090000",
                "DTSTART;TZID=Europe/Zurich:20260120T150000",
                "DURATION:PT30M"));
    assertThat(Occurrences.between(calendar, YEAR, NEXT_YEAR, UTC, 100))
        .extracting(occurrence -> occurrence.start() + "/" + occurrence.end())
        .containsExactly(
            "2026-01-05T08:00:00Z/2026-01-05T09:00:00Z",
            "2026-01-07T08:00:00Z/2026-01-07T11:00:00Z",
            "2026-01-08T08:00:00Z/2026-01-08T09:30:00Z",
            "2026-01-20T14:00:00Z/2026-01-20T14:30:00Z",
            "2026-01-26T08:00:00Z/2026-01-26T09:00:00Z",
            "2026-02-02T08:00:00Z/2026-02-02T09:00:00Z");
    assertThat(Occurrences.between(calendar, YEAR, NEXT_YEAR, UTC, 100).get(3).recurrenceId())
        .contains("20260119T080000Z");
  }

  @Test
  void an_override_for_this_and_future_moves_all_that_follow() {
    Component calendar =
        calendar(
            event("DTSTART:20260105T090000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;COUNT=5"),
            event(
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20260119T090000Z",
                "DTSTART:20260120T100000Z",
                "DURATION:PT2H",
                "SUMMARY:later"));
    assertThat(Occurrences.between(calendar, YEAR, NEXT_YEAR, UTC, 100))
        .extracting(occurrence -> occurrence.start() + "/" + occurrence.end())
        .containsExactly(
            "2026-01-05T09:00:00Z/2026-01-05T10:00:00Z",
            "2026-01-12T09:00:00Z/2026-01-12T10:00:00Z",
            "2026-01-20T10:00:00Z/2026-01-20T12:00:00Z",
            "2026-01-27T10:00:00Z/2026-01-27T12:00:00Z",
            "2026-02-03T10:00:00Z/2026-02-03T12:00:00Z");
  }

  @Test
  void dates_are_days_of_the_reader_and_a_date_excludes_a_timed_instance() {
    Component allDay = calendar(event("DTSTART;VALUE=DATE:20260704"));
    assertThat(starts(allDay, "2026-07-03T00:00:00Z", "2026-07-05T00:00:00Z"))
        .containsExactly("2026-07-03T22:00:00Z");
    assertThat(
            Occurrences.overlaps(
                allDay, "VEVENT", at("2026-07-04T21:59:59Z"), at("2026-07-06T00:00:00Z"), ZURICH))
        .isTrue();
    assertThat(
            Occurrences.overlaps(
                allDay, "VEVENT", at("2026-07-04T22:00:00Z"), at("2026-07-06T00:00:00Z"), ZURICH))
        .isFalse();
    Component timed =
        calendar(
            event(
                "DTSTART:20260101T100000Z",
                "RRULE:FREQ=DAILY;COUNT=3",
                "EXDATE;VALUE=DATE:20260102"));
    assertThat(starts(timed, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
        .containsExactly("2026-01-01T10:00:00Z", "2026-01-03T10:00:00Z");
  }

  @Test
  void the_clock_of_the_zone_decides_when_a_rule_ends() {
    Component calendar =
        calendar(
            event(
                "DTSTART;TZID=America/New_York:20260101T190000",
                "RRULE:FREQ=DAILY;UNTIL=20260103T000000Z"));
    assertThat(starts(calendar, "2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z"))
        .containsExactly("2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z");
  }

  @Test
  void an_override_without_its_master_stands_alone() {
    assertThat(
            starts(
                calendar(event("RECURRENCE-ID:20260101T100000Z", "DTSTART:20260101T120000Z")),
                "2026-01-01T00:00:00Z",
                "2026-02-01T00:00:00Z"))
        .containsExactly("2026-01-01T12:00:00Z");
  }

  @Test
  void long_ago_and_dense_rules_are_answered_at_once() {
    assertThat(quickly("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY")).isTrue();
    assertThat(quickly("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY;COUNT=1000000")).isFalse();
    assertThat(quickly("DTSTART:19700101T000000Z", "RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30"))
        .isFalse();
    assertThat(quickly("DTSTART:19700101T000000Z", "RRULE:FREQ=YEARLY;BYMONTHDAY=31;BYMONTH=2"))
        .isFalse();
    assertThat(quickly("DTSTART:19700101T000000Z", "RRULE:FREQ=DAILY;INTERVAL=2147483647"))
        .isFalse();
    assertThat(quickly("DTSTART:19700101T000000Z", "RRULE:FREQ=HOURLY;BYSETPOS=5")).isFalse();
    assertThat(quickly("DTSTART:00010101T000000Z", "RRULE:FREQ=SECONDLY;BYSECOND=3;INTERVAL=60"))
        .isFalse();
    assertThat(
            quickly(
                "DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY;BYHOUR=0,1,2;COUNT=2000000000"))
        .isTrue();
    assertRefused(
        ErrorCode.TOO_MANY_INSTANCES,
        () ->
            Occurrences.between(
                calendar(event("DTSTART:19700101T000000Z", "RRULE:FREQ=SECONDLY")),
                Instant.MIN,
                Instant.MAX,
                UTC,
                500));
  }

  private static boolean quickly(String... properties) {
    Component calendar = calendar(event(properties));
    long start = THREADS.getCurrentThreadCpuTime();
    boolean overlaps = Occurrences.overlaps(calendar, "VEVENT", YEAR, NEXT_YEAR, UTC);
    assertThat(THREADS.getCurrentThreadCpuTime() - start).isLessThan(2_000_000_000L);
    return overlaps;
  }

  @Test
  void ranges_may_be_open() {
    Component calendar =
        calendar(event("DTSTART:20260101T100000Z", "DTEND:20260101T110000Z", "RRULE:FREQ=DAILY"));
    assertThat(Occurrences.overlaps(calendar, "VEVENT", Instant.MIN, Instant.MAX, UTC)).isTrue();
    assertThat(
            Occurrences.overlaps(calendar, "VEVENT", Instant.MIN, at("2026-01-01T10:00:00Z"), UTC))
        .isFalse();
    assertThat(
            Occurrences.overlaps(calendar, "VEVENT", at("2050-01-01T00:00:00Z"), Instant.MAX, UTC))
        .isTrue();
  }

  @Test
  void expansion_leaves_neither_rule_nor_zone() {
    Component calendar =
        calendar(
            "BEGIN:VTIMEZONE\nTZID:Europe/Zurich\nEND:VTIMEZONE",
            event(
                "DTSTART;TZID=Europe/Zurich:20260105T090000",
                "DTEND;TZID=Europe/Zurich:20260105T100000",
                "X-TIME;TZID=Europe/Zurich:20260105T090000",
                "RRULE:FREQ=DAILY",
                "SUMMARY:plan"),
            event("RECURRENCE-ID:20260106T080000Z", "DTSTART:20260106T120000Z", "SUMMARY:moved"));
    Component expanded =
        Occurrences.expand(
            calendar, at("2026-01-06T00:00:00Z"), at("2026-01-08T00:00:00Z"), UTC, 10);
    assertThat(new String(ICalendars.write(expanded), java.nio.charset.StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//x
            BEGIN:VEVENT
            UID:u1
            DTSTART:20260106T120000Z
            SUMMARY:moved
            RECURRENCE-ID:20260106T080000Z
            END:VEVENT
            BEGIN:VEVENT
            UID:u1
            DTSTART:20260107T080000Z
            DTEND:20260107T090000Z
            X-TIME:20260105T080000Z
            SUMMARY:plan
            RECURRENCE-ID:20260107T080000Z
            END:VEVENT
            END:VCALENDAR
            """);
  }

  @Test
  void expansion_keeps_dates_as_dates() {
    Component calendar =
        calendar(
            event("DTSTART;VALUE=DATE:20260105", "DTEND;VALUE=DATE:20260107", "RRULE:FREQ=WEEKLY"));
    Component second =
        Occurrences.expand(
                calendar, at("2026-01-12T12:00:00Z"), at("2026-01-13T00:00:00Z"), ZURICH, 10)
            .components()
            .getFirst();
    assertThat(second.properties())
        .extracting(Property::name, Property::value, property -> property.parameter("VALUE"))
        .contains(
            org.assertj.core.groups.Tuple.tuple("DTSTART", "20260112", Optional.of("DATE")),
            org.assertj.core.groups.Tuple.tuple("DTEND", "20260114", Optional.of("DATE")),
            org.assertj.core.groups.Tuple.tuple("RECURRENCE-ID", "20260112", Optional.of("DATE")));
  }

  @Test
  void limiting_keeps_the_master_and_the_overrides_that_matter() {
    Component calendar =
        calendar(
            event("DTSTART:20260101T100000Z", "DTEND:20260101T110000Z", "RRULE:FREQ=DAILY"),
            event("RECURRENCE-ID:20260102T100000Z", "DTSTART:20260102T120000Z", "SUMMARY:out"),
            event("RECURRENCE-ID:20260105T100000Z", "DTSTART:20260301T120000Z", "SUMMARY:was in"),
            event("RECURRENCE-ID:20260201T100000Z", "DTSTART:20260105T120000Z", "SUMMARY:is in"));
    assertThat(
            Occurrences.limitRecurrenceSet(
                    calendar, at("2026-01-05T00:00:00Z"), at("2026-01-06T00:00:00Z"), UTC)
                .components()
                .stream()
                .map(kept -> kept.property("SUMMARY").map(Property::value).orElse("master")))
        .containsExactly("master", "was in", "is in");
  }

  @Test
  void limiting_free_busy_keeps_the_periods_that_matter() {
    Component calendar =
        calendar(
            Calendars.component(
                "VFREEBUSY",
                "FREEBUSY:20260101T100000Z/PT1H,20260105T100000Z/20260105T120000Z",
                "FREEBUSY;FBTYPE=FREE:20260101T100000Z/PT1H"));
    Component limited =
        Occurrences.limitFreeBusySet(
            calendar, at("2026-01-05T00:00:00Z"), at("2026-01-06T00:00:00Z"));
    assertThat(limited.components().getFirst().properties("FREEBUSY"))
        .containsExactly(Property.of("FREEBUSY", "20260105T100000Z/20260105T120000Z"));
  }

  @Test
  void unreadable_parts_never_fail_a_query() {
    for (String line :
        List.of("RRULE:x", "RDATE:y", "EXDATE:z", "DTEND:q", "DURATION:PT", "RECURRENCE-ID:w")) {
      Component calendar = calendar(event("DTSTART:20260105T100000Z", line));
      assertThat(
              starts(
                  calendar,
                  "2026-01-01T00:00:00Z",
                  "2026-02-01T00:00:00Z",
                  ZoneId.of("Asia/Tokyo")))
          .containsExactly("2026-01-05T10:00:00Z");
    }
  }

  private static Instant at(String text) {
    return Instant.parse(text);
  }
}
