package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.event;
import static org.chalet.icalendar.Calendars.starts;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Zurich",
        "europe/zurich ",
        "/mozilla.org/20050126_1/Europe/Zurich",
        "/freeassociation.sourceforge.net/Tzfile/Europe/Zurich",
        "W. Europe Standard Time",
        "Romance Standard Time",
        "CET",
        "\\\"Europe/Zurich\\\""
      })
  void known_names_need_no_vtimezone(String tzid) {
    ZoneOffset july =
        new Zones(calendar())
            .rules(tzid)
            .orElseThrow()
            .getOffset(LocalDateTime.of(2026, 7, 1, 0, 0));
    assertThat(july).isEqualTo(ZoneOffset.ofHours(2));
  }

  @Test
  void every_windows_name_means_a_zone_that_exists() {
    for (String name :
        new String[] {
          "Pacific Standard Time (Mexico)",
          "UTC-11",
          "Line Islands Standard Time",
          "Russia Time Zone 11",
          "GMT Standard Time"
        }) {
      assertThat(ZoneNames.unmistakable(name)).isPresent();
    }
    assertThat(ZoneNames.unknownWindowsZones()).isEmpty();
  }

  @Test
  void an_unknown_name_follows_its_own_vtimezone_even_since_year_1() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:(GMT+01.00) Home
        BEGIN:STANDARD
        DTSTART:00010101T030000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0100
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:16010101T020000
        RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0200
        END:DAYLIGHT
        END:VTIMEZONE\
        """;
    Component calendar =
        calendar(
            zone,
            event("DTSTART;TZID=(GMT+01.00) Home  :20260328T100000", "RRULE:FREQ=DAILY;COUNT=2"));
    assertThat(starts(calendar, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"))
        .containsExactly("2026-03-28T09:00:00Z", "2026-03-29T08:00:00Z");
  }

  @Test
  void a_vtimezone_may_end_and_list_its_changes() {
    String zone =
        """
        BEGIN:VTIMEZONE
        TZID:Old
        BEGIN:STANDARD
        DTSTART:19700101T000000
        RDATE:19800101T000000
        TZOFFSETFROM:+0300
        TZOFFSETTO:+0200
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:19750101T000000
        RRULE:FREQ=YEARLY;UNTIL=19751231T220000Z
        TZOFFSETFROM:+0200
        TZOFFSETTO:+0300
        END:DAYLIGHT
        END:VTIMEZONE\
        """;
    Zones zones = new Zones(calendar(zone));
    assertThat(zones.rules("Old").orElseThrow().getOffset(LocalDateTime.of(1979, 1, 1, 0, 0)))
        .isEqualTo(ZoneOffset.ofHours(3));
    assertThat(zones.rules("Old").orElseThrow().getOffset(LocalDateTime.of(2026, 1, 1, 0, 0)))
        .isEqualTo(ZoneOffset.ofHours(2));
  }

  @Test
  void an_unreadable_vtimezone_leaves_the_time_floating() {
    String zone =
        "BEGIN:VTIMEZONE\nTZID:Broken\nBEGIN:STANDARD\nTZOFFSETTO:+9900\nEND:STANDARD\nEND:VTIMEZONE";
    Component calendar = calendar(zone, event("DTSTART;TZID=Broken:20260701T100000"));
    assertThat(starts(calendar, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z"))
        .containsExactly("2026-07-01T08:00:00Z");
  }

  @Test
  void a_skipped_local_time_counts_from_the_offset_before() {
    Component calendar =
        calendar(event("DTSTART;TZID=Europe/Zurich:20260328T023000", "RRULE:FREQ=DAILY;COUNT=3"));
    assertThat(starts(calendar, "2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z"))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
  }
}
