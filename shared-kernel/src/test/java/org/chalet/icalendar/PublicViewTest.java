package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicViewTest {
  private static final String WORDS =
      "SUMMARY:Secret plan\r\nORGANIZER:mailto:anna@example.org\r\nATTENDEE:mailto:ben@example.org\r\n"
          + "X-NOTE:Secret\r\nCOMMENT:Secret\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\n";

  private static String event(String more) {
    return "BEGIN:VEVENT\r\nUID:plan\r\nDTSTART:20260101T100000Z\r\n" + more + "END:VEVENT\r\n";
  }

  private static Optional<String> seen(boolean full, String content) {
    String calendar = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + content + "END:VCALENDAR\r\n";
    return PublicView.of(ICalendars.parse(calendar.getBytes(UTF_8)), full)
        .map(shown -> new String(ICalendars.write(shown), UTF_8));
  }

  @Test
  void strangers_read_what_happens_but_not_with_whom() {
    assertThat(seen(true, event(WORDS)).orElseThrow())
        .contains("SUMMARY:Secret plan", "UID:plan\r\n", "DTSTART:20260101T100000Z")
        .doesNotContain("anna", "ben", "VALARM", "X-NOTE", "COMMENT");
  }

  @Test
  void private_events_are_not_there_and_of_confidential_ones_only_their_time() {
    assertThat(seen(true, event("CLASS:PRIVATE\r\n" + WORDS))).isEmpty();
    assertThat(seen(true, event("CLASS:X-UNHEARD-OF\r\n" + WORDS))).isEmpty();
    assertThat(seen(true, event("CLASS:CONFIDENTIAL\r\n" + WORDS)).orElseThrow())
        .contains("SUMMARY:Busy", "DTSTART")
        .doesNotContain("Secret", "plan", "anna");
  }

  @Test
  void busy_times_say_nothing_else_and_leave_out_what_takes_no_time() {
    assertThat(seen(false, event("CLASS:PRIVATE\r\n" + WORDS)).orElseThrow())
        .contains("SUMMARY:Busy")
        .doesNotContain("Secret", "plan", "anna");
    assertThat(seen(false, event("TRANSP:TRANSPARENT\r\n"))).isEmpty();
    assertThat(seen(false, event("STATUS:CANCELLED\r\n"))).isEmpty();
  }

  @Test
  void a_private_instance_is_told_as_busy_so_that_its_series_does_not_show_it_elsewhere() {
    String series = event("RRULE:FREQ=DAILY;COUNT=3\r\nSUMMARY:Open\r\n");
    String moved =
        event("RECURRENCE-ID:20260102T100000Z\r\nCLASS:PRIVATE\r\n" + WORDS)
            .replace("DTSTART:20260101T10", "DTSTART:20260102T15");
    assertThat(seen(true, series + moved).orElseThrow())
        .contains("SUMMARY:Open", "RECURRENCE-ID:20260102T100000Z", "SUMMARY:Busy")
        .doesNotContain("Secret");
  }

  @Test
  void what_is_no_event_is_not_published() {
    assertThat(seen(true, "BEGIN:VTODO\r\nUID:t\r\nSUMMARY:T\r\nEND:VTODO\r\n")).isEmpty();
  }
}
