package org.chalet.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.command.mail.Letter;
import org.chalet.command.webhook.KeptCall.State;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebhookRoundsTest {
  private final WebhookStory story = new WebhookStory();
  private final Receiver receiver = story.receiver;
  private final Webhook webhook = story.webhook();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private boolean handOver(String key) {
    return story.calls.handOver(story.anna, webhook.id(), story.call(key));
  }

  private KeptCall only() {
    assertThat(story.log(webhook)).hasSize(1);
    return story.log(webhook).getFirst();
  }

  private int due() {
    return story.story.vault.count(VaultSpaces.WEBHOOK_DUE, 100);
  }

  @Test
  void a_call_says_what_was_handed_over_and_proves_who_says_it() {
    assertThat(handOver("reminder 1")).isTrue();
    story.round();
    WebhookSender.Request request = receiver.requests.getFirst();
    assertThat(request.body())
        .isEqualTo("{\"text\":\"Stand-up 2026-05-01T09:00:00+02:00 Room 1: Bring \\\"news\\\"\"}");
    assertThat(request.url()).hasToString("https://hooks.example.org/abc");
    assertThat(request.type()).isEqualTo("application/json");
    assertThat(request.timestamp()).isEqualTo(story.clock.instant().getEpochSecond());
    assertThat(request.signature())
        .isEqualTo(
            WebhookSignature.of(
                webhook.secret(), request.id(), request.timestamp(), request.body()));
    assertThat(only().state()).isEqualTo(State.DELIVERED);
    assertThat(only().values()).containsOnlyKeys("subject");
    assertThat(due()).isZero();
  }

  @Test
  void the_signature_is_that_of_the_specification() {
    String signature =
        WebhookSignature.of(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1614265330L,
            "{\"test\": 2432232314}");
    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void what_was_handed_over_before_is_not_called_again() {
    handOver("same");
    handOver("same");
    story.round();
    handOver("same");
    story.later(Duration.ofHours(1));
    assertThat(receiver.requests).hasSize(1);
    handOver("other");
    story.round();
    assertThat(receiver.requests).hasSize(2);
  }

  @Test
  void a_failed_call_is_made_again_after_ever_longer_pauses_under_the_same_id() {
    receiver.answers(Receiver.DOWN, Receiver.DOWN, Receiver.DOWN);
    handOver("reminder");
    story.round();
    passes(Duration.ofSeconds(59), 1);
    passes(Duration.ofSeconds(1), 2);
    passes(Duration.ofSeconds(119), 2);
    passes(Duration.ofSeconds(1), 3);
    assertThat(only().status()).isEqualTo(503);
    assertThat(only().state()).isEqualTo(State.WAITING);
    passes(Duration.ofMinutes(4), 4);
    assertThat(only().state()).isEqualTo(State.DELIVERED);
    assertThat(only().tries()).isEqualTo(4);
    assertThat(receiver.requests).map(WebhookSender.Request::id).containsOnly(only().id());
    assertThat(receiver.requests).map(WebhookSender.Request::timestamp).doesNotHaveDuplicates();
    assertThat(story.letters).isEmpty();
  }

  private void passes(Duration time, int tries) {
    story.later(time);
    assertThat(receiver.requests).hasSize(tries);
  }

  @Test
  void a_receiver_may_ask_for_a_longer_pause() {
    receiver.answers(Receiver.later(429, Duration.ofMinutes(30)));
    handOver("reminder");
    story.round();
    passes(Duration.ofMinutes(29), 1);
    passes(Duration.ofMinutes(1), 2);
  }

  @Test
  void after_eight_tries_it_is_given_up_and_told_once_a_day() {
    for (int i = 0; i < 2 * WebhookRounds.MOST_TRIES; i++) {
      receiver.answers(Receiver.DOWN);
    }
    handOver("one");
    handOver("two");
    for (int i = 0; i < 200; i++) {
      story.later(Duration.ofMinutes(1));
    }
    assertThat(receiver.requests).hasSize(2 * WebhookRounds.MOST_TRIES);
    assertThat(story.log(webhook)).hasSize(2).allMatch(call -> call.state() == State.FAILED);
    assertThat(story.letters).hasSize(1);
    Letter letter = story.letters.values().iterator().next();
    assertThat(letter.name()).isEqualTo("webhook-failed");
    assertThat(letter.values()).containsEntry("problem", "HTTP 503").doesNotContainValue("abc");
    assertThat(letter.values()).containsEntry("host", "hooks.example.org");
    assertThat(due()).isZero();
  }

  @Test
  void what_would_fail_again_is_given_up_at_once() {
    receiver.answers(Receiver.never(302, "redirect"));
    handOver("reminder");
    story.round();
    story.later(Duration.ofHours(1));
    assertThat(receiver.requests).hasSize(1);
    assertThat(only().problem()).isEqualTo("redirect");
    assertThat(story.letters).hasSize(1);
  }

  @Test
  void what_is_not_worth_telling_any_more_is_not_told() {
    handOver("reminder");
    story.later(Duration.ofHours(4));
    assertThat(receiver.requests).isEmpty();
    assertThat(only().problem()).isEqualTo("expired");
  }

  @Test
  void nobody_tells_a_webhook_that_was_deleted() {
    handOver("reminder");
    story.webhooks.delete(story.anna, webhook.id());
    story.round();
    assertThat(receiver.requests).isEmpty();
    assertThat(due()).isZero();
    assertThat(handOver("reminder")).isFalse();
  }

  @Test
  void a_webhook_that_is_deleted_while_it_is_called_leaves_nothing() {
    receiver.answers(Receiver.DOWN);
    receiver.meanwhile = () -> story.webhooks.delete(story.anna, webhook.id());
    handOver("reminder");
    story.round();
    assertThat(due()).isZero();
    assertThat(story.story.vault.count(VaultSpaces.WEBHOOK_CALL, 10)).isZero();
  }

  @Test
  void a_crash_between_a_call_and_its_note_makes_the_call_again_under_the_same_id() {
    handOver("reminder");
    receiver.meanwhile =
        () -> {
          throw new IllegalStateException("killed");
        };
    story.round();
    receiver.meanwhile = () -> {};
    story.newProcess().round(() -> true);
    assertThat(receiver.requests).hasSize(2);
    assertThat(receiver.requests.get(1).id()).isEqualTo(receiver.requests.get(0).id());
    assertThat(only().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void a_crash_between_keeping_a_call_and_noting_when_it_is_due_is_mended_by_the_next_handover() {
    handOver("reminder");
    for (Secret note : story.story.vault.list(VaultSpaces.WEBHOOK_DUE, "", 10)) {
      story.story.vault.delete(VaultSpaces.WEBHOOK_DUE, note.id());
    }
    handOver("reminder");
    story.round();
    assertThat(receiver.requests).hasSize(1);
  }

  @Test
  void two_processes_that_call_at_once_use_the_same_id_and_settle_it_once() {
    WebhookRounds other = story.newProcess();
    handOver("reminder");
    receiver.meanwhile =
        () -> {
          receiver.meanwhile = () -> {};
          other.round(() -> true);
        };
    story.round();
    story.later(Duration.ofHours(1));
    assertThat(receiver.requests)
        .hasSize(2)
        .map(WebhookSender.Request::id)
        .containsOnly(only().id());
    assertThat(only().state()).isEqualTo(State.DELIVERED);
  }

  @Test
  void what_an_hour_has_too_many_of_is_in_the_log_and_not_called() {
    for (int i = 0; i <= HandedOverCalls.MOST_AN_HOUR; i++) {
      handOver("reminder " + i);
    }
    story.round();
    assertThat(receiver.requests).hasSize(HandedOverCalls.MOST_AN_HOUR);
    handOver("reminder " + HandedOverCalls.MOST_AN_HOUR);
    story.round();
    assertThat(receiver.requests).hasSize(HandedOverCalls.MOST_AN_HOUR);
  }

  @Test
  void the_log_keeps_a_hundred_calls() {
    for (int i = 0; i < 130; i++) {
      handOver("reminder " + i);
      story.later(Duration.ofSeconds(1));
    }
    assertThat(story.log(webhook)).hasSize(WebhookShelf.MOST_CALLS);
    assertThat(story.story.vault.count(VaultSpaces.WEBHOOK_CALL, 1000))
        .isEqualTo(WebhookShelf.MOST_CALLS);
  }
}
