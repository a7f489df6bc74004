package org.chalet.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.icalendar.Calendars.assertRefused;
import static org.chalet.icalendar.Calendars.event;
import static org.chalet.icalendar.Calendars.object;

import java.util.Collections;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.junit.jupiter.api.Test;

class BoundsTest {
  @Test
  void the_first_and_the_last_second_are_taken() {
    assertThat(object(event("DTSTART:" + Bounds.EARLIEST)).uid()).isEqualTo("u1");
    assertThat(object(event("DTSTART:" + Bounds.LATEST)).uid()).isEqualTo("u1");
    assertThat(object(event("DTSTART;VALUE=DATE:00010101")).uid()).isEqualTo("u1");
  }

  @Test
  void what_is_before_or_after_them_on_the_clock_of_utc_is_not() {
    assertRefused(ErrorCode.DATE_TOO_EARLY, () -> object(event("DTSTART:00001231T235959Z")));
    assertRefused(
        ErrorCode.DATE_TOO_EARLY, () -> object(event("DTSTART;TZID=Asia/Tokyo:00010101T000000")));
    assertRefused(
        ErrorCode.DATE_TOO_LATE,
        () -> object(event("DTSTART:20260101T000000Z", "DTEND;TZID=EST5EDT:99991231T235959")));
  }

  @Test
  void ranges_keep_to_them_too() {
    assertRefused(
        ErrorCode.DATE_TOO_EARLY,
        () -> TimeRange.of(Optional.of("00000101T000000Z"), Optional.empty()));
  }

  @Test
  void what_comes_to_an_end_comes_only_so_often() {
    String start = "DTSTART:20260101T100000Z";
    for (String rule :
        new String[] {
          "FREQ=DAILY",
          "FREQ=SECONDLY",
          "FREQ=DAILY;COUNT=50000",
          "FREQ=DAILY;UNTIL=21000101T000000Z",
          "FREQ=HOURLY;BYMINUTE=0,30;UNTIL=20280101T000000Z"
        }) {
      assertThat(object(event(start, "RRULE:" + rule)).uid()).isEqualTo("u1");
    }
    for (String rule :
        new String[] {
          "FREQ=DAILY;COUNT=50001",
          "FREQ=YEARLY;COUNT=999999999999",
          "FREQ=SECONDLY;UNTIL=20260102T100000Z",
          "FREQ=HOURLY;BYMINUTE=0,30;UNTIL=20300101T000000Z"
        }) {
      assertRefused(ErrorCode.TOO_MANY_INSTANCES, () -> object(event(start, "RRULE:" + rule)));
    }
    String dates = "RDATE:20260201T100000Z" + ",20260301T100000Z".repeat(Bounds.MOST_INSTANCES);
    assertRefused(ErrorCode.TOO_MANY_INSTANCES, () -> object(event(start, dates)));
  }

  @Test
  void only_so_many_people_attend_one_instance() {
    String[] most =
        Collections.nCopies(Bounds.MOST_ATTENDEES, "ATTENDEE:mailto:a@example.org")
            .toArray(String[]::new);
    assertThat(object(event(most)).uid()).isEqualTo("u1");
    assertRefused(
        ErrorCode.TOO_MANY_ATTENDEES,
        () -> object(event(String.join("\n", most), "ATTENDEE:mailto:b@example.org")));
  }
}
