package org.chalet.query.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.chalet.store.Leases;

/** The right to take events into one view; of several nodes one has it at a time. */
final class ViewLease {
  private static final Duration TERM = Duration.ofSeconds(30);
  private static final Duration RENEWAL = TERM.dividedBy(3);

  private final Leases leases;
  private final String name;
  private final String holder;
  private final InstantSource clock;
  private Instant askAgain = Instant.MIN;
  private boolean held;
  private boolean justAsked;

  ViewLease(Leases leases, String view, String holder, InstantSource clock) {
    this.leases = leases;
    this.name = "view/" + view;
    this.holder = holder;
    this.clock = clock;
  }

  boolean shared() {
    return leases.shared();
  }

  /** Whether this node may take in events now; asks the store only every few seconds. */
  boolean held() {
    if (!leases.shared()) {
      return true;
    }
    Instant now = clock.instant();
    justAsked = !now.isBefore(askAgain);
    if (justAsked) {
      held = leases.hold(name, holder, TERM);
      askAgain = now.plus(held ? RENEWAL : Duration.ofSeconds(1));
    }
    return held;
  }

  /** Whether the last answer came from the store. */
  boolean justAsked() {
    return justAsked;
  }

  void release() {
    if (held) {
      held = false;
      leases.release(name, holder);
    }
  }
}
