package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.ZURICH;
import static org.chalet.icalendar.Calendars.bytes;
import static org.chalet.icalendar.Calendars.component;
import static org.chalet.icalendar.Calendars.object;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvailabilityTest {
  private static final String OFFICE_HOURS =
      "BEGIN:AVAILABLE\nUID:a\nDTSTART;TZID=Europe/Zurich:20260105T080000\n"
          + "DTEND;TZID=Europe/Zurich:20260105T170000\nRRULE:FREQ=WEEKLY\nEND:AVAILABLE";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "20260201T000000Z, 20260301T000000Z, 20260131T000000Z, 20260201T000000Z, false",
        "20260201T000000Z, 20260301T000000Z, 20260131T000000Z, 20260201T000001Z, true",
        "20260201T000000Z, 20260301T000000Z, 20260301T000000Z, -, false",
        "20260201T000000Z, -, 20400101T000000Z, 20400102T000000Z, true",
        "20260201T000000Z, -, -, 20260201T000000Z, false",
        "-, 20260301T000000Z, -, 20000101T000000Z, true",
        "-, 20260301T000000Z, 20260301T000000Z, -, false",
        "-, -, 20260301T000000Z, 20260302T000000Z, true",
      })
  void it_may_be_open_at_both_ends(
      String start, String end, String from, String until, boolean found) {
    CalendarObject object =
        object(
            component(
                "VAVAILABILITY",
                start == null ? "X-A:1" : "DTSTART:" + start,
                end == null ? "X-B:1" : "DTEND:" + end));
    TimeRange range = TimeRange.of(Optional.ofNullable(from), Optional.ofNullable(until));
    assertThat(filter(Optional.of(range), List.of()).matches(object.calendar(), ZURICH))
        .isEqualTo(found);
    if (found) {
      assertThat(
              object.span().mayMeet(range.from().getEpochSecond(), range.until().getEpochSecond()))
          .isTrue();
    }
  }

  @Test
  void its_parts_recur() {
    Component calendar = object(component("VAVAILABILITY", OFFICE_HOURS)).calendar();
    assertThat(part("20260112T070000Z", "20260112T080000Z").matches(calendar, ZURICH)).isTrue();
    assertThat(part("20260112T160000Z", "20260113T080000Z").matches(calendar, ZURICH)).isFalse();
  }

  @Test
  void expansion_leaves_it_whole() {
    byte[] text = bytes(component("VAVAILABILITY", OFFICE_HOURS));
    Component calendar = ICalendars.parse(text);
    TimeRange range = TimeRange.of(Optional.of("20260101T000000Z"), Optional.empty());
    Component expanded = Occurrences.expand(calendar, range.from(), range.until(), ZURICH, 10);
    assertThat(expanded.components("VAVAILABILITY"))
        .isEqualTo(calendar.components("VAVAILABILITY"));
  }

  private static CalendarFilter part(String from, String until) {
    TimeRange range = TimeRange.of(Optional.of(from), Optional.of(until));
    CompFilter available =
        new CompFilter("AVAILABLE", false, Optional.of(range), List.of(), List.of());
    return filter(Optional.empty(), List.of(available));
  }

  private static CalendarFilter filter(Optional<TimeRange> range, List<CompFilter> inner) {
    CompFilter availability = new CompFilter("VAVAILABILITY", false, range, List.of(), inner);
    return new CalendarFilter(
        new CompFilter("VCALENDAR", false, Optional.empty(), List.of(), List.of(availability)));
  }
}
