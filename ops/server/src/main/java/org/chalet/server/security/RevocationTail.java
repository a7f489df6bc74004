package org.chalet.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.eventformat.EventTail;
import org.chalet.eventformat.OwnerKeys;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.CompromiseReported;
import org.chalet.identity.IdentityEvent;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PasswordReset;
import org.chalet.identity.TwoFactorEnabled;
import org.chalet.kernel.value.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log for what closes accounts, on whichever node it was done, so that nothing that was
 * remembered here keeps them open. Secrets may be replaced a moment after the event that says so:
 * what is read in between is not remembered either.
 */
final class RevocationTail implements AutoCloseable {
  /** How long an event may be ahead of the secrets that it is about. */
  static final Duration AHEAD = Duration.ofSeconds(10);

  private static final Logger LOG = LoggerFactory.getLogger(RevocationTail.class);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration END = Duration.ofSeconds(5);
  private static final int PAGE = 256;

  private final EventTail tail;
  private final VerifiedCredentials credentials;
  private final OwnerKeys keys;
  private final InstantSource clock;
  private final Thread thread =
      Thread.ofPlatform().daemon().name("revocations").unstarted(this::run);
  private Instant keysDoubtedUntil = Instant.MIN;
  private long position;
  private volatile boolean closing;

  RevocationTail(
      EventTail tail, VerifiedCredentials credentials, OwnerKeys keys, InstantSource clock) {
    this.tail = tail;
    this.credentials = credentials;
    this.keys = keys;
    this.clock = clock;
    this.position = tail.head();
  }

  /** Nothing is remembered yet of what is in the log already. */
  RevocationTail start() {
    thread.start();
    return this;
  }

  private void run() {
    while (!closing) {
      try {
        long unused =
            tail.awaitBeyond(
                position, LOOK_EVERY, event -> event.payload() instanceof IdentityEvent);
        move();
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException e) {
        LOG.warn("what others revoke is looked at again in a moment", e);
        LockSupport.parkNanos(LOOK_EVERY.toNanos());
      }
    }
  }

  /** Takes in what there is. */
  void move() {
    for (var page = tail.readFrom(position + 1, PAGE);
        !page.isEmpty();
        page = tail.readFrom(position + 1, PAGE)) {
      page.forEach(this::look);
      position = page.getLast().position();
    }
    if (clock.instant().isBefore(keysDoubtedUntil)) {
      keys.forgetRemembered();
    }
  }

  private void look(EventEnvelope event) {
    switch (event.payload()) {
      case PasswordChanged _,
          PasswordReset _,
          CompromiseReported _,
          AppPasswordRevoked _,
          AppPasswordsRevoked _,
          TwoFactorEnabled _,
          LoginChanged _,
          AccountDeletionRequested _ ->
          doubt(((IdentityEvent) event.payload()).account());
      case AccountErased erased -> {
        doubt(erased.account());
        keysDoubtedUntil = clock.instant().plus(AHEAD);
        keys.forgetRemembered();
      }
      default -> {}
    }
  }

  private void doubt(String account) {
    credentials.doubt(new AccountId(account), AHEAD);
  }

  @Override
  public void close() throws InterruptedException {
    closing = true;
    thread.interrupt();
    thread.join(END);
  }
}
