package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BusyTimesTest {
  private static final int EVENTS = 25;
  private static final int TIMES = 9_000;

  @Test
  void more_times_than_anybody_can_have_take_the_whole_range() {
    long from = Instant.parse("2026-03-01T00:00:00Z").getEpochSecond();
    long until = Instant.parse("2026-04-01T00:00:00Z").getEpochSecond();
    BusyTimes busy = new BusyTimes(from, until, Set.of());
    for (int second = 0; second < 2 * EVENTS; second += 2) {
      busy.add(ICalendars.parse(minutely(second).getBytes(UTF_8)), ZoneOffset.UTC);
    }
    assertThat(busy.properties())
        .extracting(Property::value)
        .containsExactly("20260301T000000Z/20260401T000000Z");
  }

  private static String minutely(int second) {
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:x
    BEGIN:VEVENT
    UID:%1$d
    DTSTAMP:20260101T000000Z
    DTSTART:20260302T0000%1$02dZ
    DURATION:PT1S
    RRULE:FREQ=MINUTELY;COUNT=%2$d
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(second, TIMES)
        .replace("\n", "\r\n");
  }
}
