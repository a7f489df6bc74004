package org.chalet.command.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class AgendaTimesTest {
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final List<DayOfWeek> ALL = List.of(DayOfWeek.values());

  private static Agenda agenda(boolean evening, int hour, List<DayOfWeek> days) {
    return new Agenda("account:anna", true, evening, hour, true, days, null);
  }

  private static Instant due(boolean evening, int hour, String day) {
    return AgendaTimes.due(agenda(evening, hour, ALL), LocalDate.parse(day), ZURICH);
  }

  @Test
  void a_morning_is_that_of_the_day_and_an_evening_that_before() {
    assertThat(due(false, 7, "2026-05-01")).isEqualTo("2026-05-01T05:00:00Z");
    assertThat(due(true, 18, "2026-05-01")).isEqualTo("2026-04-30T16:00:00Z");
  }

  @Test
  void the_hour_is_that_of_the_clock_before_and_after_it_changes() {
    assertThat(due(false, 7, "2026-03-28")).isEqualTo("2026-03-28T06:00:00Z");
    assertThat(due(false, 7, "2026-03-29")).isEqualTo("2026-03-29T05:00:00Z");
    assertThat(due(false, 7, "2026-10-25")).isEqualTo("2026-10-25T06:00:00Z");
  }

  @Test
  void an_hour_that_is_skipped_is_told_when_the_clock_goes_on() {
    assertThat(due(false, 2, "2026-03-29")).isEqualTo("2026-03-29T01:00:00Z");
  }

  @Test
  void an_hour_that_comes_twice_is_told_at_the_first() {
    assertThat(due(false, 2, "2026-10-25")).isEqualTo("2026-10-25T00:00:00Z");
    Agenda agenda = agenda(false, 2, ALL);
    assertThat(AgendaTimes.next(agenda, ZURICH, Instant.parse("2026-10-25T00:30:00Z")))
        .isEqualTo("2026-10-26");
  }

  @Test
  void only_the_chosen_days_of_the_week_are_told() {
    Agenda agenda = agenda(true, 18, List.of(DayOfWeek.MONDAY));
    LocalDate monday = AgendaTimes.next(agenda, ZURICH, Instant.parse("2026-05-01T00:00:00Z"));
    assertThat(monday).isEqualTo("2026-05-04");
    assertThat(AgendaTimes.due(agenda, monday, ZURICH)).isEqualTo("2026-05-03T16:00:00Z");
  }

  @Property
  void each_day_follows_the_one_before(
      @ForAll @IntRange(max = 23) int hour,
      @ForAll boolean evening,
      @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long start) {
    Agenda agenda = agenda(evening, hour, ALL);
    for (ZoneId zone : List.of(ZURICH, ZoneId.of("Pacific/Apia"), ZoneId.of("America/St_Johns"))) {
      Instant at = Instant.ofEpochSecond(start);
      LocalDate day = AgendaTimes.next(agenda, zone, at);
      Instant due = AgendaTimes.due(agenda, day, zone);
      assertThat(due).isAfter(at).isBeforeOrEqualTo(at.plus(Duration.ofHours(26)));
      assertThat(AgendaTimes.next(agenda, zone, due)).isEqualTo(day.plusDays(1));
    }
  }
}
