package org.chalet.command.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.chalet.kernel.value.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private final MailStory story = new MailStory();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void what_is_refused_for_good_is_not_tried_again_and_stays_visible() {
    story.postbag.answers(Delivery.refused("550 no such person"));
    story.post();
    story.room.deliver();
    story.clock.advance(Duration.ofDays(1));
    story.room.deliver();
    assertThat(story.postbag.tried).hasSize(1);
    Mails.Seen failed = story.room.mails().in(MailState.FAILED, 10).getFirst();
    assertThat(failed.problem()).isEqualTo("550 no such person");
    assertThat(story.room.mails().find(failed.key())).contains(failed);
    assertThat(story.room.mails().counts().of(Delivery.Result.REFUSED)).isEqualTo(1);
  }

  @Test
  void what_is_put_off_is_tried_again_after_ever_longer_pauses() {
    story.postbag.answers(
        Delivery.deferred("450 later"), Delivery.deferred("450 later"), Delivery.SENT);
    story.post();
    story.room.deliver();
    passes(Duration.ofSeconds(59), 1);
    passes(Duration.ofSeconds(1), 2);
    passes(Duration.ofSeconds(119), 2);
    assertThat(story.room.mails().in(MailState.WAITING, 10))
        .singleElement()
        .satisfies(waiting -> assertThat(waiting.tries()).isEqualTo(2));
    passes(Duration.ofSeconds(1), 3);
    assertThat(story.postbag.carried).hasSize(1);
    assertThat(story.count(MailState.WAITING)).isZero();
  }

  @Test
  void pauses_grow_from_a_minute_to_hours() {
    assertThat(List.of(1, 2, 3, 9, 40))
        .map(tries -> Backoff.after(tries, Backoff.LONGEST))
        .containsExactly(
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(4),
            Duration.ofHours(4),
            Duration.ofHours(4));
  }

  @Test
  void while_the_server_cannot_be_reached_all_letters_wait_and_none_is_lost() {
    story.postbag.answers(Delivery.unreachable("nobody there"), Delivery.unreachable("nobody"));
    story.post();
    story.post();
    story.room.deliver();
    assertThat(story.postbag.tried).hasSize(1);
    assertThat(story.room.mails().problem()).isEqualTo("nobody there");
    passes(Duration.ofSeconds(59), 1);
    passes(Duration.ofSeconds(1), 2);
    passes(Duration.ofMinutes(2), 4);
    assertThat(story.postbag.carried).hasSize(2);
    assertThat(story.room.mails().problem()).isNull();
  }

  @Test
  void a_letter_that_nobody_took_in_time_is_given_up_in_view_of_the_operator() {
    story.postbag.answers(Delivery.deferred("450 mailbox full"));
    story.post();
    story.room.deliver();
    story.clock.advance(Duration.ofDays(4));
    story.room.deliver();
    assertThat(story.postbag.tried).hasSize(1);
    assertThat(story.room.mails().in(MailState.FAILED, 10))
        .singleElement()
        .satisfies(failed -> assertThat(failed.problem()).isEqualTo("450 mailbox full"));
    assertThat(story.room.mails().counts().expired()).isEqualTo(1);
    story.clock.advance(Duration.ofDays(31));
    assertThat(story.count(MailState.FAILED)).isZero();
  }

  @Test
  void one_letter_that_is_put_off_does_not_hold_up_others() {
    story.postbag.answers(Delivery.deferred("450 later"));
    story.room.outbox().post(story.letter("slow@example.org"));
    story.clock.advance(Duration.ofMillis(1));
    story.room.outbox().post(story.letter("quick@example.org"));
    story.room.deliver();
    assertThat(story.postbag.carried)
        .map(mail -> mail.to().raw())
        .containsExactly("quick@example.org");
  }

  @Test
  void a_letter_keeps_its_id_and_its_date_however_often_it_is_tried() {
    story.postbag.answers(Delivery.deferred("450 later"));
    story.post();
    story.room.deliver();
    passes(Duration.ofMinutes(1), 2);
    assertThat(story.postbag.tried.getFirst()).isEqualTo(story.postbag.tried.getLast());
  }

  @Test
  void a_broken_carrier_loses_nothing() {
    story.postbag.breaks();
    story.post();
    assertThatThrownBy(() -> story.room.deliver()).isInstanceOf(IllegalStateException.class);
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  @Test
  void a_clock_that_went_wrong_and_was_set_back_delays_a_letter_by_no_more_than_hours() {
    story.clock.advance(Duration.ofDays(1));
    story.postbag.answers(Delivery.deferred("450 later"));
    story.post();
    story.room.deliver();
    story.clock.advance(Duration.ofDays(-1));
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  @Test
  void a_pause_ends_when_the_clock_is_set_back() {
    story.clock.advance(Duration.ofDays(1));
    story.postbag.answers(Delivery.unreachable("nobody"));
    story.post();
    story.room.deliver();
    story.clock.advance(Duration.ofDays(-1));
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(1);
  }

  @Test
  void of_two_processes_one_delivers_and_the_other_takes_over() throws Exception {
    try (MailStory shared = new MailStory(new Nodes())) {
      Postbag second = new Postbag();
      MailRoom other = shared.newRoom(second);
      shared.room.deliver();
      other.outbox().post(shared.letter());
      other.deliver();
      assertThat(second.tried).isEmpty();
      shared.room.deliver();
      assertThat(shared.postbag.carried).hasSize(1);
      shared.room.close();
      other.outbox().post(shared.letter());
      other.deliver();
      assertThat(second.carried).hasSize(1);
      other.close();
    }
  }

  @Test
  void the_letters_of_a_large_import_stay_for_the_operator_for_a_month() {
    for (int i = 0; i < 10_000; i++) {
      story.postbag.answers(Delivery.CAPTURED);
      story.post();
    }
    story.room.deliver();
    assertThat(story.count(MailState.CAPTURED)).isEqualTo(10_000);
    story.clock.advance(Duration.ofDays(29));
    assertThat(story.count(MailState.CAPTURED)).isEqualTo(10_000);
    story.clock.advance(Duration.ofDays(2));
    assertThat(story.count(MailState.CAPTURED)).isZero();
  }

  @Test
  void no_letter_to_an_address_that_is_to_be_forgotten_stays() {
    story.postbag.answers(Delivery.refused("550 no"), Delivery.CAPTURED);
    for (String to : List.of("ben@example.org", "ben@example.org", "anna@example.org")) {
      story.room.outbox().post(story.letter(to));
      story.clock.advance(Duration.ofMillis(1));
    }
    story.postbag.answers(Delivery.deferred("450 later"));
    story.room.deliver();
    story.room.outbox().post(story.letter("Ben@Example.org"));
    story.room.mails().forget(List.of(new EmailAddress("BEN@example.org")));
    assertThat(story.count(MailState.FAILED) + story.count(MailState.CAPTURED)).isZero();
    assertThat(story.room.mails().in(MailState.WAITING, 10))
        .map(seen -> seen.mail().to().raw())
        .containsExactly("anna@example.org");
  }

  @Test
  void thousands_of_waiting_letters_cost_no_more_to_look_at_than_what_is_due() {
    story.postbag.answers(Delivery.unreachable("nobody"));
    for (int i = 0; i < 2_000; i++) {
      story.post();
    }
    story.vault.listed.set(0);
    story.room.deliver();
    story.room.deliver();
    assertThat(story.vault.listed.get()).isLessThan(500);
    story.clock.advance(Duration.ofMinutes(1));
    story.vault.listed.set(0);
    story.room.deliver();
    assertThat(story.postbag.carried).hasSize(2_000);
    assertThat(story.vault.listed.get()).isLessThan(2_500);
  }

  private void passes(Duration time, int tried) {
    story.clock.advance(time);
    story.room.deliver();
    assertThat(story.postbag.tried).hasSize(tried);
  }
}
