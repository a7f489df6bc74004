package org.chalet.eventformat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Those who wait for events, each for those that concern it. All calls are under the lock. */
final class Waiters {
  private final ReentrantLock lock;
  private final List<Waiter> waiters = new ArrayList<>();

  private static final class Waiter {
    private final Predicate<EventEnvelope> concern;
    private final Condition woken;
    private boolean looks;

    Waiter(Predicate<EventEnvelope> concern, Condition woken) {
      this.concern = concern;
      this.woken = woken;
    }

    void wake() {
      looks = true;
      woken.signal();
    }
  }

  Waiters(ReentrantLock lock) {
    this.lock = lock;
  }

  /** Waits, if there is nothing yet, until woken or until the time is over. */
  void await(BooleanSupplier nothingYet, Duration atMost, Predicate<EventEnvelope> concern)
      throws InterruptedException {
    if (!nothingYet.getAsBoolean()) {
      return;
    }
    Waiter waiter = new Waiter(concern, lock.newCondition());
    waiters.add(waiter);
    try {
      long nanos = atMost.toNanos();
      while (!waiter.looks && nanos > 0) {
        nanos = waiter.woken.awaitNanos(nanos);
      }
    } finally {
      waiters.remove(waiter);
    }
  }

  void wake(EventEnvelope event) {
    for (Waiter waiter : waiters) {
      if (!waiter.looks && waiter.concern.test(event)) {
        waiter.wake();
      }
    }
  }

  void wakeAll() {
    waiters.forEach(Waiter::wake);
  }
}
