package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class PersonalAvailabilityTest {
  private static final long FROM = Instant.parse("2026-03-09T00:00:00Z").getEpochSecond();
  private static final long UNTIL = Instant.parse("2026-03-11T00:00:00Z").getEpochSecond();
  private static final String OFFICE_HOURS =
      """
      BEGIN:VAVAILABILITY
      UID:a
      DTSTAMP:20260101T000000Z
      BEGIN:AVAILABLE
      UID:b
      DTSTART:20260105T080000Z
      DTEND:20260105T160000Z
      RRULE:FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
      END:AVAILABLE
      END:VAVAILABILITY
      """;

  @Test
  void what_is_no_availability_is_refused() {
    assertThatThrownBy(() -> of("BEGIN:VEVENT\nUID:x\nEND:VEVENT\n"))
        .hasFieldOrPropertyWithValue("code", ErrorCode.INVALID_CALENDAR_DATA);
    assertThatThrownBy(() -> of(""))
        .hasFieldOrPropertyWithValue("code", ErrorCode.INVALID_CALENDAR_DATA);
  }

  @Test
  void outside_of_office_hours_nobody_is_met() {
    assertThat(busy(OFFICE_HOURS))
        .isEqualTo(
            "BUSY-UNAVAILABLE:20260309T000000Z/20260309T080000Z,"
                + "20260309T160000Z/20260310T080000Z,20260310T160000Z/20260311T000000Z");
  }

  @Test
  void a_higher_priority_holds_over_a_lower_one() {
    String away =
        """
        BEGIN:VAVAILABILITY
        UID:c
        DTSTAMP:20260101T000000Z
        PRIORITY:1
        BUSYTYPE:BUSY
        DTSTART:20260310T000000Z
        DTEND:20260311T000000Z
        END:VAVAILABILITY
        """;
    assertThat(busy(away + OFFICE_HOURS))
        .isEqualTo(
            "BUSY:20260310T000000Z/20260311T000000Z BUSY-UNAVAILABLE:"
                + "20260309T000000Z/20260309T080000Z,20260309T160000Z/20260310T000000Z");
  }

  @Test
  void what_is_more_than_can_be_counted_frees_nothing_and_refuses_nobody() {
    String dense = OFFICE_HOURS.replace("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=SECONDLY");
    assertThat(busy(dense.replace("160000Z", "080001Z")))
        .isEqualTo("BUSY-UNAVAILABLE:20260309T000000Z/20260311T000000Z");
  }

  private static PersonalAvailability of(String components) {
    return PersonalAvailability.of(
        ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n" + components + "END:VCALENDAR\n")
            .replace("\n", "\r\n"));
  }

  private static String busy(String components) {
    BusyTimes busy = new BusyTimes(FROM, UNTIL, Set.of());
    of(components).addTo(busy);
    List<Property> properties = busy.properties();
    return properties.stream()
        .map(p -> p.parameter("FBTYPE").orElse("") + ':' + p.value())
        .collect(Collectors.joining(" "));
  }
}
