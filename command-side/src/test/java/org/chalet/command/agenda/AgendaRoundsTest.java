package org.chalet.command.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.chalet.command.mail.Letter;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The clock goes on in steps of ten minutes; Zurich is two hours ahead in May. */
class AgendaRoundsTest {
  private final AgendaStory story = new AgendaStory("2026-05-01T00:00:00Z");

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private Letter only() {
    assertThat(story.letters).hasSize(1);
    return story.letters.values().iterator().next();
  }

  private int due() {
    return story.story.vault.count(VaultSpaces.AGENDA_DUE, 100);
  }

  @Test
  void nobody_is_told_unless_they_chose_it() {
    assertThat(story.agendas.of(story.anna).on()).isFalse();
    story.until("2026-05-03T00:00:00Z");
    assertThat(story.letters).isEmpty();
  }

  @Test
  void each_day_is_told_at_its_hour_once() {
    story.agendas.choose(story.morning());
    story.until("2026-05-01T04:50:00Z");
    assertThat(story.letters).isEmpty();
    story.until("2026-05-01T05:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-01");
    story.until("2026-05-04T00:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-01", "2026-05-02", "2026-05-03");
    assertThat(story.asked).doesNotHaveDuplicates();
    assertThat(due()).isEqualTo(1);
  }

  @Test
  void a_letter_tells_the_day_and_how_to_end_it() {
    story.agendas.choose(story.morning());
    story.until("2026-05-01T05:00:00Z");
    Letter letter = only();
    assertThat(letter.to().raw()).isEqualTo("anna@example.org");
    assertThat(letter.values().get("events")).isEqualTo("• 09:00–10:00  Stand-up (Room 1)");
    assertThat(letter.values().get("date")).contains("Friday", "May", "2026");
    assertThat(letter.unsubscribe()).startsWith("/end-agenda?token=").isEqualTo(letter.link());
  }

  @Test
  void the_evening_tells_of_the_next_day() {
    Agenda morning = story.morning();
    story.agendas.choose(
        new Agenda(morning.account(), true, true, 18, true, List.of(DayOfWeek.MONDAY), null));
    story.until("2026-05-03T15:50:00Z");
    assertThat(story.letters).isEmpty();
    story.until("2026-05-03T16:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-04");
  }

  @Test
  void over_a_change_of_the_clock_no_day_is_left_out_and_none_told_twice() {
    AgendaStory october = story;
    october.goTo("2026-10-23T12:00:00Z");
    october.agendas.choose(october.morning());
    october.until("2026-10-27T12:00:00Z");
    assertThat(october.told())
        .containsExactly("2026-10-24", "2026-10-25", "2026-10-26", "2026-10-27");
  }

  @Test
  void an_empty_day_is_not_told() {
    story.holds((agenda, day, zone) ->
        day.getDayOfMonth() == 2 ? List.of(AgendaStory.meeting(day)) : List.of());
    story.agendas.choose(story.morning());
    story.until("2026-05-04T00:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-02");
  }

  @Test
  void a_crash_before_the_letter_was_posted_tells_the_day_later() {
    story.agendas.choose(story.morning());
    story.holds((agenda, day, zone) -> {
      throw new StackOverflowError("killed");
    });
    story.goTo("2026-05-01T05:00:00Z");
    assertThatThrownBy(story::round).isInstanceOf(StackOverflowError.class);
    story.holds((agenda, day, zone) -> List.of(AgendaStory.meeting(day)));
    story.newProcess().round(() -> true);
    assertThat(story.told()).containsExactly("2026-05-01");
  }

  @Test
  void a_crash_behind_the_posting_posts_under_the_same_key() {
    story.agendas.choose(story.morning());
    story.meanwhile =
        () -> {
          throw new StackOverflowError("killed");
        };
    story.goTo("2026-05-01T05:00:00Z");
    assertThatThrownBy(story::round).isInstanceOf(StackOverflowError.class);
    story.meanwhile = () -> {};
    story.newProcess().round(() -> true);
    assertThat(story.told()).containsExactly("2026-05-01");
    assertThat(story.asked).hasSize(2);
    story.until("2026-05-02T06:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-01", "2026-05-02");
  }

  @Test
  void two_processes_at_once_tell_a_day_once_and_go_on_together() {
    AgendaRounds other = story.newProcess();
    story.agendas.choose(story.morning());
    story.meanwhile =
        () -> {
          story.meanwhile = () -> {};
          other.round(() -> true);
        };
    story.until("2026-05-03T12:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-01", "2026-05-02", "2026-05-03");
    assertThat(due()).isEqualTo(1);
  }

  @Test
  void what_fails_is_tried_again_soon_and_holds_nobody_up() {
    story.agendas.choose(story.morning());
    story.holds((agenda, day, zone) -> {
      throw new IllegalStateException("broken");
    });
    story.until("2026-05-01T05:00:00Z");
    story.holds((agenda, day, zone) -> List.of(AgendaStory.meeting(day)));
    story.until("2026-05-01T05:10:00Z");
    assertThat(story.told()).containsExactly("2026-05-01");
    story.until("2026-05-02T06:00:00Z");
    assertThat(due()).isEqualTo(1);
  }

  @Test
  void a_day_with_too_much_is_left_out() {
    story.agendas.choose(story.morning());
    story.holds((agenda, day, zone) -> {
      if (day.getDayOfMonth() == 1) {
        throw new Rejected(ErrorCode.TOO_MANY_MATCHES, "too much");
      }
      return List.of(AgendaStory.meeting(day));
    });
    story.until("2026-05-02T06:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-02");
  }

  @Test
  void what_a_server_missed_is_told_while_it_is_worth_it() {
    story.agendas.choose(story.morning());
    story.goTo("2026-05-03T09:00:00Z");
    story.round();
    story.round();
    assertThat(story.told()).containsExactly("2026-05-03");
    story.until("2026-05-04T06:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-03", "2026-05-04");
  }

  @Test
  void what_is_too_late_is_not_told() {
    story.agendas.choose(story.morning());
    story.goTo("2026-05-01T11:10:00Z");
    story.round();
    assertThat(story.letters).isEmpty();
    assertThat(due()).isEqualTo(1);
  }

  @Test
  void whoever_ends_it_is_told_nothing_more() {
    story.agendas.choose(story.morning());
    story.until("2026-05-01T05:00:00Z");
    String token = String.valueOf(only().link()).replaceAll(".*token=", "");
    story.agendas.look(token, "203.0.113.1");
    assertThat(story.agendas.of(story.anna).on()).isTrue();
    story.agendas.end(token, "203.0.113.1");
    story.agendas.end(token, "203.0.113.1");
    assertThat(story.agendas.of(story.anna).on()).isFalse();
    story.until("2026-05-03T00:00:00Z");
    assertThat(story.letters).hasSize(1);
    assertThat(due()).isZero();
  }

  @Test
  void a_guessed_link_ends_nothing() {
    story.agendas.choose(story.morning());
    assertThatThrownBy(() -> story.agendas.end("x".repeat(65), "203.0.113.1"))
        .isInstanceOfSatisfying(
            Rejected.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.LINK_NOT_VALID));
    assertThat(story.agendas.of(story.anna).on()).isTrue();
  }

  @Test
  void links_of_former_days_stay_good() {
    story.agendas.choose(story.morning());
    story.until("2026-05-12T12:00:00Z");
    Letter first = story.letters.values().iterator().next();
    story.agendas.end(String.valueOf(first.link()).replaceAll(".*token=", ""), null);
    assertThat(story.agendas.of(story.anna).on()).isFalse();
  }

  @Test
  void another_choice_holds_at_once_and_tells_no_day_twice() {
    story.agendas.choose(story.morning());
    story.until("2026-05-01T05:00:00Z");
    Agenda now = story.morning();
    story.agendas.choose(new Agenda(now.account(), true, false, 9, true, now.days(), null));
    story.until("2026-05-02T06:50:00Z");
    assertThat(story.told()).containsExactly("2026-05-01");
    story.until("2026-05-02T07:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-01", "2026-05-02");
    assertThat(due()).isEqualTo(1);
  }

  @Test
  void whoever_moves_is_told_on_the_clock_there() {
    story.agendas.choose(story.morning());
    moves("Asia/Tokyo", "2026-05-01T22:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-02");
  }

  @Test
  void whoever_moves_to_the_west_is_not_told_too_early() {
    story.agendas.choose(story.morning());
    moves("America/New_York", "2026-05-01T10:50:00Z");
    assertThat(story.letters).isEmpty();
    story.until("2026-05-01T11:00:00Z");
    assertThat(story.told()).containsExactly("2026-05-01");
  }

  private void moves(String zone, String until) {
    story.story.given(story.anna, new ChangeProfile(story.anna, "Anna", "en", zone));
    story.agendas.reschedule(story.anna.raw());
    story.until(until);
  }

  @Test
  void an_account_that_is_gone_is_told_nothing() {
    story.agendas.choose(story.morning());
    story.story.vault.delete(VaultSpaces.AGENDA, story.anna.raw());
    story.until("2026-05-01T06:00:00Z");
    assertThat(story.letters).isEmpty();
    assertThat(due()).isZero();
  }

  @Test
  void hostile_words_stay_on_their_lines() {
    ZoneId zurich = ZoneId.of("Europe/Zurich");
    LocalDate day = LocalDate.parse("2026-05-01");
    Instant midnight = day.atStartOfDay(zurich).toInstant();
    DayInWords words = new DayInWords(day, zurich);
    String said =
        words.events(
            List.of(
                new AgendaLine(
                    false,
                    midnight.minus(Duration.ofHours(2)),
                    midnight.plus(Duration.ofHours(1)),
                    "A\r\n• 09:00 fake",
                    ""),
                new AgendaLine(
                    true, midnight, midnight.plus(Duration.ofHours(24)), "x".repeat(900), " "),
                new AgendaLine(
                    false,
                    midnight.plus(Duration.ofHours(3)),
                    midnight.plus(Duration.ofHours(3)),
                    "",
                    "")));
    assertThat(said.lines())
        .containsExactly("• " + "x".repeat(200) + "…", "• …–01:00  A • 09:00 fake", "• 03:00  –");
  }
}
