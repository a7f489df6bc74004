package org.chalet.command.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");

  IdempotencyTest() {
    story.registered("anna");
    story.registered("bob");
  }

  @Test
  void a_key_is_visible_ascii() {
    for (String key : new String[] {"", "two words", "é", "x".repeat(256)}) {
      assertThat(calendar(ANNA, key, "{}").problem()).isEqualTo("400 invalid-value");
    }
  }

  @Test
  void a_key_is_not_used_for_another_request() {
    calendar(ANNA, "k", "{'displayName':'A'}");
    assertThat(calendar(ANNA, "k", "{'displayName':'B'}").problem())
        .isEqualTo("422 idempotency-key-reused");
  }

  @Test
  void a_key_is_in_use_while_its_request_is_running_but_not_for_ever() {
    calendar(ANNA, "k", "{}");
    Secret kept = story.vault.list(VaultSpaces.IDEMPOTENCY, "", 10).getFirst();
    byte[] fingerprint = KeptAnswer.of(kept.value()).fingerprint();
    story.vault.put(
        new Secret(
            kept.space(),
            kept.id(),
            KeptAnswer.running(fingerprint).toBytes(),
            story.clock.instant().plus(Duration.ofMinutes(2))));
    Answer running = calendar(ANNA, "k", "{}");
    assertThat(running.problem()).isEqualTo("409 idempotency-key-in-use");
    assertThat(running.header("Retry-After")).isNotNull();
    story.clock.advance(Duration.ofMinutes(2));
    assertThat(calendar(ANNA, "k", "{}").status()).isEqualTo(201);
  }

  @Test
  void the_same_request_is_answered_again_and_not_carried_out_again() {
    Answer first = calendar(ANNA, "k", "{'displayName':'A'}");
    long head = story.log.head();
    Answer second = calendar(ANNA, "k", "{'displayName':'A'}");
    assertThat(story.log.head()).isEqualTo(head);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.body()).isEqualTo(first.body());
    for (String header : new String[] {"Location", "Content-Type", Answers.POSITION}) {
      assertThat(second.header(header)).isEqualTo(first.header(header)).isNotNull();
    }
    assertThat(first.header(IdempotencyFilter.REPLAY)).isNull();
    assertThat(second.header(IdempotencyFilter.REPLAY)).isEqualTo("true");
  }

  @Test
  void a_refusal_is_answered_again_as_well() {
    assertThat(calendar(ANNA, "k", "{'colour':'red'}").problem()).isEqualTo("400 invalid-value");
    Answer again = calendar(ANNA, "k", "{'colour':'red'}");
    assertThat(again.problem()).isEqualTo("400 invalid-value");
    assertThat(again.header(IdempotencyFilter.REPLAY)).isEqualTo("true");
  }

  @Test
  void a_key_is_forgotten_after_a_day() {
    calendar(ANNA, "k", "{}");
    long head = story.log.head();
    story.clock.advance(Duration.ofHours(24));
    assertThat(calendar(ANNA, "k", "{}").status()).isEqualTo(201);
    assertThat(story.log.head()).isGreaterThan(head);
  }

  @Test
  void everybody_s_keys_are_their_own() {
    Answer annas = calendar(ANNA, "k", "{}");
    Answer bobs = calendar(BOB, "k", "{}");
    assertThat(bobs.status()).isEqualTo(201);
    assertThat(bobs.text("id")).isNotEqualTo(annas.text("id"));
  }

  @Test
  void strangers_have_no_keys_and_do_not_meet_over_them() {
    for (String login : new String[] {"anna", "bob"}) {
      String body = "{'login':'" + login + "','password':'wrong horse'}";
      var request = request("POST", "/api/sessions", null, body).header(IdempotencyFilter.KEY, "k");
      Answer refused = send(request);
      assertThat(refused.problem()).isEqualTo("401 wrong-credentials");
      String closed = "{'email':'" + login + "@example.net','password':'x','name':'x'}";
      request = request("POST", "/api/accounts", null, closed).header(IdempotencyFilter.KEY, "k");
      for (int i = 0; i < 2; i++) {
        refused = send(request);
        assertThat(refused.problem()).isEqualTo("403 registration-closed");
        assertThat(refused.header(IdempotencyFilter.REPLAY)).isNull();
      }
    }
    assertThat(story.vault.list(VaultSpaces.IDEMPOTENCY, "", 10)).isEmpty();
  }

  @Test
  void a_secret_that_was_shown_once_is_left_out_then() {
    credentials.keepFirst(ANNA, "hash of correct horse");
    String body = "{'label':'Phone','password':'correct horse'}";
    var request = request("POST", "/api/accounts/anna/app-passwords", ANNA, body);
    Answer first = send(request.header(IdempotencyFilter.KEY, "k"));
    Answer second = send(request);
    assertThat(first.text("password")).hasSize(34);
    assertThat(second.field("password").isNull()).isTrue();
    assertThat(second.text("id")).isEqualTo(first.text("id"));
    assertThat(second.header(IdempotencyFilter.REPLAY)).isEqualTo("true; secrets=left-out");
    assertThat(story.vault.list(VaultSpaces.IDEMPOTENCY, "", 10))
        .noneMatch(kept -> new String(kept.value(), UTF_8).contains(first.text("password")));
  }

  private Answer calendar(AccountId who, String key, String body) {
    return send(request("POST", "/api/calendars", who, body).header(IdempotencyFilter.KEY, key));
  }
}
