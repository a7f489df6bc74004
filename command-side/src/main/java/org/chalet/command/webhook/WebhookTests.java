package org.chalet.command.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.Secrets;
import org.chalet.command.webhook.WebhookSender.Answer;
import org.chalet.command.webhook.WebhookSender.Result;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.webhook.WebhookCall;

/** Calls of webhooks that people want to try: once, while they wait. */
public final class WebhookTests {
  static final int MOST_AN_HOUR = 30;

  private final WebhookShelf shelf;
  private final Webhooks webhooks;
  private final Attempt attempt;
  private final Quota quota;
  private final InstantSource clock;

  public WebhookTests(
      SecretVault vault,
      Webhooks webhooks,
      WebhookSender sender,
      Quotas quotas,
      InstantSource clock) {
    this.shelf = new WebhookShelf(vault);
    this.webhooks = webhooks;
    this.attempt = new Attempt(sender, clock);
    this.quota = quotas.of("webhook-tests", MOST_AN_HOUR, Duration.ofHours(1));
    this.clock = clock;
  }

  /**
   * @throws Rejected UNKNOWN_WEBHOOK, TOO_MANY_REQUESTS
   */
  KeptCall run(AccountId account, String id) {
    Webhook webhook = webhooks.one(account, id);
    quota.require(account.raw());
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    WebhookCall call =
        new WebhookCall(
            "test/" + Secrets.letters(),
            "Chalet",
            now.atOffset(ZoneOffset.UTC).toString(),
            webhook.name(),
            "",
            now);
    KeptCall wanted = KeptCall.of(account, id, call, true, now.getEpochSecond(), 0);
    Answer answer = attempt.at(webhook, wanted);
    long then = clock.instant().getEpochSecond();
    KeptCall over =
        answer.result() == Result.TAKEN
            ? wanted.delivered(answer, then)
            : wanted.failed(answer, then);
    shelf.keep(over);
    shelf.prune(account.raw(), id);
    return over;
  }
}
