package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
  private static final String ZONE =
      "BEGIN:VTIMEZONE\nTZID:Home\nBEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETFROM:+0100\n"
          + "TZOFFSETTO:+0100\nEND:STANDARD\nEND:VTIMEZONE\n";

  private static String event(String uid, String more) {
    return "BEGIN:VEVENT\nUID:" + uid + "\nDTSTART:20260101T100000Z\n" + more + "END:VEVENT\n";
  }

  private static String calendar(String content) {
    return "BEGIN:VCALENDAR\nVERSION:2.0\n" + content + "END:VCALENDAR\n";
  }

  private static List<CalendarFile.Entry> entries(byte[] file) {
    List<CalendarFile.Entry> entries = new ArrayList<>();
    CalendarFile.of(file, 100).forEach(Limits.OBJECT, entries::add);
    return entries;
  }

  private static List<CalendarFile.Entry> entries(String file) {
    return entries(file.getBytes(UTF_8));
  }

  private static String text(CalendarFile.Entry entry) {
    return new String(entry.text(), UTF_8);
  }

  private static Rejected refusal(CalendarFile.Entry entry) {
    return Objects.requireNonNull(entry.refusal());
  }

  @Test
  void overrides_find_their_series_wherever_they_stand() {
    List<CalendarFile.Entry> found =
        entries(
            calendar(event("a", "RECURRENCE-ID:20260108T100000Z\n") + event("b", ""))
                + calendar(event("a", "RRULE:FREQ=WEEKLY\n")));
    assertThat(found).extracting(CalendarFile.Entry::uid).containsExactly("a", "b");
    assertThat(text(found.getFirst())).contains("RRULE", "RECURRENCE-ID").doesNotContain("UID:b");
    assertThat(found).extracting(CalendarFile.Entry::line).containsExactly(3L, 8L);
  }

  @Test
  void a_zone_is_found_by_a_name_in_quotes_and_with_backslashes() {
    String quoted = ZONE.replace("TZID:Home", "TZID:\"Home\\, sweet\"");
    String event =
        "BEGIN:VEVENT\nUID:a\nDTSTART;TZID=\"Home, sweet\":20260101T100000\nEND:VEVENT\n";
    assertThat(text(entries(calendar(quoted + event)).getFirst())).contains("BEGIN:VTIMEZONE");
  }

  @Test
  void parts_of_an_object_find_the_zones_of_their_own_calendars() {
    String away = ZONE.replace("TZID:Home", "TZID:Away");
    String series =
        "BEGIN:VEVENT\nUID:a\nRRULE:FREQ=DAILY\nDTSTART;TZID=Home:20260101T100000\nEND:VEVENT\n";
    String moved =
        "BEGIN:VEVENT\nUID:a\nRECURRENCE-ID;TZID=Away:20260102T100000\n"
            + "DTSTART;TZID=Away:20260102T110000\nEND:VEVENT\n";
    List<CalendarFile.Entry> found = entries(calendar(ZONE + series) + calendar(away + moved));
    assertThat(text(found.getFirst())).contains("TZID:Home", "TZID:Away");
  }

  @Test
  void an_object_costs_the_zones_that_it_names_however_many_its_calendar_has() {
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      content.append(ZONE.replace("Home", "Z" + i));
    }
    for (int i = 0; i < 80; i++) {
      content.append(event("u" + i, "SUMMARY;TZID=Z" + i + ":x\n"));
    }
    long before = ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadCpuTime();
    assertThat(entries(calendar(content.toString()))).hasSize(80);
    long taken =
        ManagementFactory.getPlatformMXBean(ThreadMXBean.class).getCurrentThreadCpuTime() - before;
    assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void an_object_has_the_zones_that_it_names_and_no_others() {
    String local = "BEGIN:VEVENT\nUID:l\nDTSTART;TZID=Home:20260101T100000\nEND:VEVENT\n";
    List<CalendarFile.Entry> found = entries(calendar(local + event("u", "") + ZONE));
    assertThat(text(found.getFirst())).contains("TZID:Home");
    assertThat(text(found.getLast())).doesNotContain("VTIMEZONE");
  }

  @Test
  void what_is_wrong_with_one_object_is_told_by_its_line_and_no_harm_to_the_others() {
    List<CalendarFile.Entry> found =
        entries(
            calendar(
                event("a", "no line\n")
                    + "BEGIN:VEVENT\nUID:cut\nDTSTART:20260101T100000Z\n"
                    + event("b", "BEGIN:VALARM\n")
                    + "BEGIN:X-THING\nUID:x\nEND:X-THING\n"
                    + event("c", "")));
    assertThat(found)
        .extracting(entry -> entry.refusal() == null ? "" : entry.refusal().code().token())
        .containsExactly(
            "invalid-calendar-data",
            "invalid-calendar-data",
            "invalid-calendar-data",
            "unsupported-component",
            "");
    assertThat(found).extracting(CalendarFile.Entry::line).containsExactly(3L, 8L, 11L, 16L, 19L);
    assertThat(refusal(found.getFirst()).detail()).startsWith("line 6: ");
  }

  @Test
  void different_events_under_one_uid_are_all_kept_and_the_same_one_once() {
    List<CalendarFile.Entry> found =
        entries(
            calendar(
                event("a", "SUMMARY:One\n")
                    + event("a", "SUMMARY:Two\n")
                    + event("a", "SUMMARY:One\n")));
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().uid()).isEqualTo("a");
    assertThat(found.getLast().uid()).isNotEqualTo("a").isNotEmpty();
    assertThat(entries(calendar(event("", ""))))
        .singleElement()
        .satisfies(derived -> assertThat(derived.uid()).isNotEmpty());
  }

  @Test
  void names_are_read_in_any_charset_and_across_calendars() {
    String file =
        calendar("X-WR-CALNAME:Zürich\nX-APPLE-CALENDAR-COLOR:#112233\n" + event("ä", ""));
    for (byte[] bytes :
        List.of(
            file.getBytes(UTF_8),
            file.getBytes(Charset.forName("windows-1252")),
            ("\uFEFF" + file).getBytes(UTF_16LE))) {
      assertThat(CalendarFile.of(bytes, 10).face().name()).isEqualTo("Zürich");
      assertThat(CalendarFile.of(bytes, 10).face().colour()).isEqualTo("#112233");
      assertThat(entries(bytes))
          .singleElement()
          .satisfies(entry -> assertThat(entry.uid()).isEqualTo("ä"));
    }
  }

  @Test
  void what_is_no_calendar_or_too_much_is_refused_as_a_whole() {
    assertThatThrownBy(() -> entries("BEGIN:VCARD\nEND:VCARD\n"))
        .isInstanceOfSatisfying(
            Rejected.class,
            rejected -> assertThat(rejected.code()).isEqualTo(ErrorCode.INVALID_CALENDAR_DATA));
    byte[] two = calendar(event("a", "") + event("b", "")).getBytes(UTF_8);
    assertThatThrownBy(() -> CalendarFile.of(two, 1))
        .isInstanceOfSatisfying(
            Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo(ErrorCode.TOO_LARGE));
    assertThat(entries(calendar(""))).isEmpty();
  }
}
