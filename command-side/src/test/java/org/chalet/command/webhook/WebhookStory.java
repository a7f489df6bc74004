package org.chalet.command.webhook;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chalet.command.Quotas;
import org.chalet.command.Story;
import org.chalet.command.identity.Contacts;
import org.chalet.command.mail.Letter;
import org.chalet.command.webhook.Webhooks.Wanted;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.TestClock;
import org.chalet.webhook.WebhookCall;

/** Webhooks of accounts, a receiver, and processes that call it. */
final class WebhookStory implements AutoCloseable {
  static final Wanted TEAM_ROOM =
      new Wanted(
          "Team room",
          "https://hooks.example.org/abc",
          "application/json",
          "{\"text\":\"%subject% %date% %location%: %description%\"}");

  final Story story = new Story();
  final TestClock clock = story.clock;
  final AccountId anna = story.registered("anna").account();
  final Receiver receiver = new Receiver();
  final Map<String, Letter> letters = new LinkedHashMap<>();
  final Webhooks webhooks = new Webhooks(story.vault, receiver, clock);
  final Quotas quotas = new Quotas(story.vault, clock);
  final HandedOverCalls calls = new HandedOverCalls(story.vault, quotas, clock);
  final WebhookTests tests = new WebhookTests(story.vault, webhooks, receiver, quotas, clock);
  private final WebhookRounds rounds = newProcess();

  /** As another process, or this one after a crash. */
  WebhookRounds newProcess() {
    FailedCalls failed = new FailedCalls(new Contacts(story.states()), letters::putIfAbsent, clock);
    return new WebhookRounds(story.vault, receiver, failed, clock, Runnable::run);
  }

  WebhookCall call(String key) {
    return new WebhookCall(
        key,
        "Stand-up",
        "2026-05-01T09:00:00+02:00",
        "Bring \"news\"",
        "Room 1",
        clock.instant().plus(Duration.ofHours(3)));
  }

  Webhook webhook() {
    return webhooks.create(anna, TEAM_ROOM);
  }

  void round() {
    rounds.round(() -> true);
  }

  void later(Duration time) {
    clock.advance(time);
    round();
  }

  List<KeptCall> log(Webhook webhook) {
    return webhooks.calls(anna, webhook.id());
  }

  @Override
  public void close() throws Exception {
    story.close();
  }
}
