package org.chalet.command.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalet.command.webhook.WebhookStory.TEAM_ROOM;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.chalet.command.webhook.Webhooks.Wanted;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.InMemorySecretVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhooksTest {
  private final WebhookStory story = new WebhookStory();
  private final Webhooks webhooks = story.webhooks;
  private final AccountId anna = story.anna;
  private final AccountId bob = story.story.registered("bob").account();

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private static void refused(ErrorCode code, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(Rejected.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static Wanted at(String url) {
    return new Wanted("Hook", url, "text/plain", "%subject%");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no url",
        "ftp://hooks.example.org/",
        "https:///path",
        "mailto:a@b.ch",
        "https://hooks.example.org:0/",
        "https://hooks.example.org:65536/",
        "https://anna:secret@hooks.example.org/",
        "/relative"
      })
  void what_is_no_url_of_the_web_is_refused(String url) {
    refused(ErrorCode.INVALID_VALUE, () -> webhooks.create(anna, at(url)));
  }

  @Test
  void an_address_of_the_own_network_is_refused() {
    refused(ErrorCode.PRIVATE_ADDRESS, () -> webhooks.create(anna, at("http://127.0.0.1/")));
    String id = story.webhook().id();
    refused(ErrorCode.PRIVATE_ADDRESS, () -> webhooks.change(anna, id, at("http://127.0.0.1/")));
    assertThat(webhooks.one(anna, id).url()).isEqualTo(TEAM_ROOM.url());
  }

  @Test
  void names_templates_and_types_are_bounded() {
    String url = TEAM_ROOM.url();
    for (Wanted wrong :
        new Wanted[] {
          new Wanted(" ", url, "text/plain", "x"),
          new Wanted("a\nb", url, "text/plain", "x"),
          new Wanted("n".repeat(101), url, "text/plain", "x"),
          new Wanted("n", url + "/" + "u".repeat(2000), "text/plain", "x"),
          new Wanted("n", url, "text/plain", "x".repeat(8001)),
          new Wanted("n", url, "text/plain", ""),
          new Wanted("n", url, "image/png", "x"),
          new Wanted("n", url, "application/json", "x")
        }) {
      refused(ErrorCode.INVALID_VALUE, () -> webhooks.create(anna, wrong));
    }
    assertThat(webhooks.of(anna)).isEmpty();
  }

  @Test
  void an_account_has_twenty_at_most() {
    for (int i = 0; i < 20; i++) {
      story.webhook();
    }
    refused(ErrorCode.TOO_MANY_WEBHOOKS, story::webhook);
    webhooks.delete(anna, webhooks.of(anna).getFirst().id());
    story.webhook();
    assertThat(webhooks.of(anna)).hasSize(20);
  }

  @Test
  void nobody_has_another_s_webhook() {
    String id = story.webhook().id();
    refused(ErrorCode.UNKNOWN_WEBHOOK, () -> webhooks.one(bob, id));
    refused(ErrorCode.UNKNOWN_WEBHOOK, () -> webhooks.change(bob, id, TEAM_ROOM));
    refused(ErrorCode.UNKNOWN_WEBHOOK, () -> webhooks.delete(bob, id));
    refused(ErrorCode.UNKNOWN_WEBHOOK, () -> webhooks.renewSecret(bob, id));
    refused(ErrorCode.UNKNOWN_WEBHOOK, () -> webhooks.calls(bob, id));
    refused(ErrorCode.UNKNOWN_WEBHOOK, () -> story.tests.run(bob, id));
    assertThat(story.calls.handOver(bob, id, story.call("key"))).isFalse();
    assertThat(webhooks.of(bob)).isEmpty();
    assertThat(story.receiver.requests).isEmpty();
  }

  @Test
  void a_changed_webhook_keeps_its_secret_and_a_renewed_one_does_not() {
    Webhook made = story.webhook();
    Webhook changed = webhooks.change(anna, made.id(), at("https://other.example.org/"));
    assertThat(changed.secret()).isEqualTo(made.secret()).startsWith("whsec_");
    assertThat(changed.url()).isEqualTo("https://other.example.org/");
    assertThat(webhooks.renewSecret(anna, made.id()).secret()).isNotEqualTo(made.secret());
  }

  @Test
  void a_test_tells_how_it_went_and_is_in_the_log() {
    Webhook webhook = story.webhook();
    story.receiver.answers(Receiver.DOWN);
    KeptCall failed = story.tests.run(anna, webhook.id());
    assertThat(failed.state()).isEqualTo(KeptCall.State.FAILED);
    assertThat(failed.status()).isEqualTo(503);
    assertThat(story.tests.run(anna, webhook.id()).state()).isEqualTo(KeptCall.State.DELIVERED);
    assertThat(story.log(webhook)).hasSize(2).allMatch(KeptCall::test);
    story.round();
    assertThat(story.receiver.requests).hasSize(2);
    assertThat(story.letters).isEmpty();
  }

  @Test
  void tests_are_rare() {
    String id = story.webhook().id();
    for (int i = 0; i < WebhookTests.MOST_AN_HOUR; i++) {
      story.tests.run(anna, id);
    }
    refused(ErrorCode.TOO_MANY_REQUESTS, () -> story.tests.run(anna, id));
  }

  @Test
  void all_of_it_goes_with_the_account() {
    Webhook webhook = story.webhook();
    story.tests.run(anna, webhook.id());
    story.calls.handOver(anna, webhook.id(), story.call("key"));
    InMemorySecretVault vault = story.story.vault;
    for (String space : VaultSpaces.OF_ACCOUNTS) {
      vault.list(space, anna.raw() + '/', 100).forEach(own -> vault.delete(space, own.id()));
    }
    assertThat(story.story.vault.list(VaultSpaces.WEBHOOK, "", 10)).isEmpty();
    assertThat(story.story.vault.list(VaultSpaces.WEBHOOK_CALL, "", 10)).isEmpty();
    story.round();
    assertThat(story.story.vault.list(VaultSpaces.WEBHOOK_DUE, "", 10)).isEmpty();
    assertThat(story.receiver.requests).hasSize(1);
  }
}
