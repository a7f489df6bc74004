package org.chalet.query.projection;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** What a runner says of itself; written by it, read by anyone. */
final class RunnerStatus {
  private final InstantSource clock;
  private long goal;
  private long head;
  private ViewState state = ViewState.STARTING;
  private @Nullable String error;
  private @Nullable Instant failingSince;

  RunnerStatus(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void startingUpTo(long position) {
    goal = position;
    head = position;
  }

  synchronized void sawHead(long position) {
    head = Math.max(head, position);
  }

  synchronized void well(long position, boolean holder) {
    error = null;
    failingSince = null;
    if (position < goal) {
      state = ViewState.STARTING;
    } else {
      state = holder ? ViewState.FOLLOWING : ViewState.STANDBY;
    }
  }

  synchronized void failing(Throwable failure) {
    state = ViewState.FAILING;
    error = Letters.describe(failure);
    if (failingSince == null) {
      failingSince = clock.instant();
    }
  }

  synchronized void stopped() {
    state = ViewState.STOPPED;
  }

  synchronized long head() {
    return head;
  }

  synchronized ViewState state() {
    return state;
  }

  synchronized @Nullable String error() {
    return error;
  }

  synchronized @Nullable Instant failingSince() {
    return failingSince;
  }
}
