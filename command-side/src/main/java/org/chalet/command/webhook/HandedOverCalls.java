package org.chalet.command.webhook;

import java.time.Duration;
import java.time.InstantSource;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.webhook.WebhookCall;
import org.chalet.webhook.WebhookCalls;

/** Keeps calls until they are made, or given up. */
public final class HandedOverCalls implements WebhookCalls {
  /** Of an account within an hour, so that no receiver that hangs fills the queue. */
  static final int MOST_AN_HOUR = 300;

  static final Duration LONGEST = Duration.ofDays(1);

  private final WebhookShelf shelf;
  private final Quota quota;
  private final InstantSource clock;

  public HandedOverCalls(SecretVault vault, Quotas quotas, InstantSource clock) {
    this.shelf = new WebhookShelf(vault);
    this.quota = quotas.of("webhook-calls", MOST_AN_HOUR, Duration.ofHours(1));
    this.clock = clock;
  }

  @Override
  public boolean handOver(AccountId account, String webhook, WebhookCall call) {
    if (shelf.find(account.raw(), webhook).isEmpty()) {
      return false;
    }
    long now = clock.instant().getEpochSecond();
    KeptCall wanted = KeptCall.of(account, webhook, call, false, now, LONGEST.toSeconds());
    KeptCall kept = shelf.call(wanted.key()).orElseGet(() -> keep(wanted));
    if (kept.isWaiting()) {
      shelf.schedule(kept);
    }
    return true;
  }

  private KeptCall keep(KeptCall wanted) {
    boolean mayBe = quota.take(wanted.account());
    KeptCall kept = mayBe ? wanted : wanted.givenUp("too-many-calls", wanted.handedOver());
    return shelf.keepIfAbsent(kept) ? kept : shelf.call(kept.key()).orElse(kept);
  }
}
