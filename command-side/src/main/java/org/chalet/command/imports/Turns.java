package org.chalet.command.imports;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** Lets few files be in memory at a time, however many are sent. */
public final class Turns {
  private static final int AT_ONCE = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Semaphore free = new Semaphore(AT_ONCE, true);

  /** Refuses TOO_MANY_REQUESTS whoever waits too long. */
  public <T> T take(Supplier<T> work) {
    if (!isTaken()) {
      throw new Rejected(
          ErrorCode.TOO_MANY_REQUESTS, "many files are being read; come again", PATIENCE);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean isTaken() {
    try {
      return free.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
