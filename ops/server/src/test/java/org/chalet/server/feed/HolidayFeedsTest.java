package org.chalet.server.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.chalet.calendar.HolidayCalendars;
import org.chalet.query.calendar.FeedSource.Answer;
import org.chalet.server.outbound.AddressRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HolidayFeedsTest {
  private final Holidays holidays = new Holidays();
  private final HolidayFeeds feeds =
      new HolidayFeeds(
          new HttpFeeds(AddressRules.PUBLIC),
          holidays,
          InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")));

  @AfterEach
  void close() throws IOException {
    feeds.close();
  }

  private String text(String region, String language) {
    Answer answer = feeds.fetch(HolidayCalendars.url(region, language).uri(), null, null);
    assertThat(answer).isInstanceOf(Answer.Content.class);
    return new String(((Answer.Content) answer).bytes(), UTF_8);
  }

  @Test
  void holidays_are_called_as_their_reader_speaks() {
    assertThat(text("ch/zh", "de")).contains("SUMMARY:Karfreitag", "X-WR-CALNAME");
    assertThat(text("ch/zh", "fr")).contains("SUMMARY:Noël");
    assertThat(text("it", "it")).contains("SUMMARY:Natale", "SUMMARY:Ognissanti");
    assertThat(text("ch/zh", "pt")).contains("SUMMARY:Good Friday");
  }

  @Test
  void regions_have_holidays_of_their_own() {
    String key = "DTSTART;VALUE=DATE:20261208";
    assertThat(text("ch/lu", "en")).contains(key);
    assertThat(text("ch/zh", "en")).doesNotContain(key);
  }

  @Test
  void countries_and_their_regions_are_told_in_four_languages() {
    assertThat(holidays.named("ch", "it").orElseThrow().name()).isEqualTo("Svizzera");
    assertThat(holidays.named("ch", "de").orElseThrow().name()).isEqualTo("Schweiz");
    assertThat(holidays.named("ch/zh", "de").orElseThrow().name()).contains("Zürich");
    assertThat(holidays.named("ch/none", "de")).isEmpty();
    assertThat(holidays.named("", "de")).isEmpty();
  }

  @Test
  void what_is_known_of_this_year_is_not_worked_out_again() {
    assertThat(feeds.fetch(HolidayCalendars.url("ch", "de").uri(), "\"2026\"", null))
        .isInstanceOf(Answer.Unchanged.class);
    assertThat(feeds.fetch(HolidayCalendars.url("nowhere", "de").uri(), null, null))
        .isEqualTo(new Answer.Failed("not-found"));
  }
}
