package org.chalet.command.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.chalet.command.webhook.WebhookSender.Answer;
import org.chalet.command.webhook.WebhookSender.Result;
import org.chalet.command.webhook.WebhookShelf.Due;
import org.chalet.store.SecretVault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the calls that are due, and settles what became of them. */
public final class WebhookRounds {
  static final int MOST_TRIES = 8;
  private static final Logger LOG = LoggerFactory.getLogger(WebhookRounds.class);
  private static final int PAGE = 200;
  private static final int MOST_PAGES = 50;
  private static final int MOST_UNDER_WAY = 64;

  /** Receivers that let one person wait do not hold up everybody else. */
  private static final int MOST_OF_ACCOUNT = 4;

  private static final long FIRST_PAUSE = 60;
  private static final long LONGEST_PAUSE = Duration.ofHours(4).toSeconds();

  private final WebhookShelf shelf;
  private final Attempt attempt;
  private final FailedCalls failed;
  private final InstantSource clock;
  private final Executor executor;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param executor on which calls are made, each for itself
   */
  public WebhookRounds(
      SecretVault vault,
      WebhookSender sender,
      FailedCalls failed,
      InstantSource clock,
      Executor executor) {
    this.shelf = new WebhookShelf(vault);
    this.attempt = new Attempt(sender, clock);
    this.failed = failed;
    this.clock = clock;
    this.executor = executor;
  }

  public void round(BooleanSupplier mayGoOn) {
    String last = "";
    for (int pages = 0; pages < MOST_PAGES; pages++) {
      List<Due> page = shelf.dueAfter(last, PAGE);
      for (Due due : page) {
        if (due.time() > now() || !mayGoOn.getAsBoolean()) {
          return;
        }
        handle(due);
      }
      if (page.size() < PAGE) {
        return;
      }
      last = page.getLast().id();
    }
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }

  private void handle(Due due) {
    Optional<KeptCall> found = shelf.call(due.call()).filter(KeptCall::isWaiting);
    if (found.isEmpty() || underWay.contains(due.call())) {
      if (found.isEmpty()) {
        shelf.done(due);
      }
      return;
    }
    KeptCall call = found.get();
    if (call.due() > now()) {
      shelf.schedule(call);
      shelf.done(due);
      return;
    }
    Optional<Webhook> webhook = shelf.find(call.account(), call.webhook());
    if (webhook.isEmpty()) {
      shelf.done(due);
    } else if (mayBeMade(call.account())) {
      underWay.add(due.call());
      executor.execute(() -> make(due, webhook.get(), call));
    }
  }

  private boolean mayBeMade(String account) {
    return underWay.size() < MOST_UNDER_WAY
        && underWay.stream().filter(key -> key.startsWith(account + '/')).count() < MOST_OF_ACCOUNT;
  }

  private void make(Due due, Webhook webhook, KeptCall call) {
    try {
      if (call.expires() <= now()) {
        giveUp(webhook, call.givenUp(call.tries() == 0 ? "expired" : call.problem(), now()));
      } else {
        settle(webhook, call, attempt.at(webhook, call));
      }
      shelf.done(due);
    } catch (RuntimeException e) {
      LOG.error("A webhook cannot be called; it is tried again", e);
    } finally {
      underWay.remove(due.call());
    }
  }

  private void settle(Webhook webhook, KeptCall call, Answer answer) {
    if (shelf.find(call.account(), call.webhook()).isEmpty()) {
      return;
    }
    long now = now();
    long next = now + pause(call, answer);
    if (answer.result() == Result.TAKEN) {
      over(call.delivered(answer, now));
    } else if (answer.result() == Result.NEVER
        || call.tries() + 1 >= MOST_TRIES
        || next >= call.expires()) {
      giveUp(webhook, call.failed(answer, now));
    } else {
      KeptCall later = call.putOff(answer, next);
      shelf.keep(later);
      shelf.schedule(later);
    }
  }

  /** Each pause is twice the one before, and as long as the receiver asks for. */
  private static long pause(KeptCall call, Answer answer) {
    long usual = FIRST_PAUSE << Math.min(call.tries(), MOST_TRIES);
    return Math.min(LONGEST_PAUSE, Math.max(usual, answer.pause().toSeconds()));
  }

  private void giveUp(Webhook webhook, KeptCall call) {
    failed.tell(webhook, call);
    over(call);
  }

  private void over(KeptCall call) {
    shelf.keep(call);
    shelf.prune(call.account(), call.webhook());
  }
}
