package org.chalet.icalendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PublishedCalendarTest {
  private static PublishedCalendar published(String... lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\n"
            + String.join("\r\n", lines)
            + "\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260501T100000Z\r\nEND:VEVENT\r\n"
            + "END:VCALENDAR\r\n";
    return PublishedCalendar.of(text.getBytes(UTF_8));
  }

  @Test
  void what_a_publisher_says_is_read_in_the_words_of_the_standard() {
    PublishedCalendar calendar =
        published(
            "NAME:Holidays\\, all",
            "DESCRIPTION:Of\\neveryone",
            "COLOR:turquoise",
            "REFRESH-INTERVAL;VALUE=DURATION:P1W");
    assertThat(calendar.name()).isEqualTo("Holidays, all");
    assertThat(calendar.description()).isEqualTo("Of\neveryone");
    assertThat(calendar.colour()).isEqualTo("#40e0d0");
    assertThat(calendar.refresh()).isEqualTo(Duration.ofDays(7));
    assertThat(calendar.objects()).hasSize(1);
  }

  @Test
  void programs_that_came_before_the_standard_are_understood() {
    PublishedCalendar calendar =
        published(
            "X-WR-CALNAME:Team",
            "X-WR-CALDESC:Away",
            "X-APPLE-CALENDAR-COLOR:#1BADF8FF",
            "X-PUBLISHED-TTL:PT12H");
    assertThat(calendar.name()).isEqualTo("Team");
    assertThat(calendar.description()).isEqualTo("Away");
    assertThat(calendar.colour()).isEqualTo("#1BADF8FF");
    assertThat(calendar.refresh()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void the_standard_goes_before_other_words_and_exact_colours_before_names() {
    PublishedCalendar calendar =
        published("X-WR-CALNAME:Old", "NAME:New", "COLOR:red", "X-APPLE-CALENDAR-COLOR:#112233");
    assertThat(calendar.name()).isEqualTo("New");
    assertThat(calendar.colour()).isEqualTo("#112233");
  }

  @Test
  void what_cannot_be_shown_is_as_if_it_were_not_said() {
    PublishedCalendar calendar =
        published(
            "NAME: \\n ",
            "COLOR:ultra",
            "X-APPLE-CALENDAR-COLOR:#12",
            "REFRESH-INTERVAL:soon",
            "X-PUBLISHED-TTL:-PT1H");
    assertThat(calendar.name()).isNull();
    assertThat(calendar.colour()).isNull();
    assertThat(calendar.refresh()).isNull();
  }

  @Test
  void names_are_one_line_of_bounded_length_and_break_no_character() {
    assertThat(published("NAME:a\\n  b").name()).isEqualTo("a b");
    String name = published("NAME:" + "x".repeat(254) + "\uD83D\uDE00tail").name();
    assertThat(name).isEqualTo("x".repeat(254));
  }

  @Test
  void objects_stay_the_same_when_the_publisher_renames_or_recolours_the_calendar() {
    assertThat(published("NAME:A", "COLOR:red", "REFRESH-INTERVAL:P1D").objects().getFirst())
        .isEqualTo(
            published("X-WR-CALNAME:B", "X-APPLE-CALENDAR-COLOR:#112233").objects().getFirst());
  }
}
