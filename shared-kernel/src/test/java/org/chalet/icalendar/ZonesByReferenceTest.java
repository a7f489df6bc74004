package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.calendar;
import static org.chalet.icalendar.Calendars.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZonesByReferenceTest {
  private static final long HALF_A_DAY = 12 * 3600;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Zurich",
        "America/New_York",
        "America/Sao_Paulo",
        "Asia/Tokyo",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Africa/Casablanca",
        "Asia/Jerusalem",
        "America/Santiago",
        "Pacific/Apia",
        "Asia/Gaza",
        "Africa/Cairo",
        "Asia/Amman",
        "America/Nuuk",
        "Etc/UTC"
      })
  void a_zone_that_is_spelled_out_shows_the_same_clock_from_1970_to_2050(String id) {
    ZoneRules wanted = ZoneId.of(id).getRules();
    ZoneRules spelled = TimeZoneRules.of(TimeZoneText.of(id, ZoneId.of(id))).orElseThrow();
    long end = Instant.parse("2050-01-01T00:00:00Z").getEpochSecond();
    for (long at = HALF_A_DAY; at < end; at += HALF_A_DAY) {
      ZoneOffset offset = spelled.getOffset(Instant.ofEpochSecond(at));
      assertThat(offset)
          .as("%s at %s", id, Instant.ofEpochSecond(at))
          .isEqualTo(wanted.getOffset(Instant.ofEpochSecond(at)));
    }
  }

  @Test
  void a_definition_of_a_known_zone_is_left_out_and_put_in_again() {
    Component calendar =
        calendar(
            zone("Europe/Zurich"),
            zone("Our Office"),
            event("DTSTART;TZID=Europe/Zurich:20260102T100000"));
    Component without = ZonesByReference.without(calendar);
    assertThat(without.components("VTIMEZONE"))
        .extracting(zone -> zone.property("TZID").orElseThrow().value())
        .containsExactly("Our Office");
    assertThat(without.components("VEVENT")).isEqualTo(calendar.components("VEVENT"));
    Component with = ZonesByReference.with(without);
    assertThat(with.components("VTIMEZONE"))
        .extracting(zone -> zone.property("TZID").orElseThrow().value())
        .containsExactly("Europe/Zurich", "Our Office");
  }

  @Test
  void a_definition_that_is_there_stays_and_an_unknown_zone_gets_none() {
    Component calendar =
        calendar(
            zone("Europe/Zurich"),
            event("DTSTART;TZID=Europe/Zurich:20260102T100000", "DTEND;TZID=Moon:20260102T110000"));
    assertThat(ZonesByReference.with(calendar)).isEqualTo(calendar);
  }

  @Test
  void a_definition_by_name_is_an_object_with_one_zone() {
    String definition = ZonesByReference.definition("Europe/Zurich").orElseThrow();
    FloatingZone.verify(definition);
    assertThat(FloatingZone.tzid(definition)).contains("Europe/Zurich");
    assertThat(definition.getBytes(StandardCharsets.UTF_8).length).isLessThan(3_000);
    assertThat(ZonesByReference.definition("Moon")).isEmpty();
  }

  private static String zone(String id) {
    return "BEGIN:VTIMEZONE\nTZID:"
        + id
        + "\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\n"
        + "END:STANDARD\nEND:VTIMEZONE";
  }
}
