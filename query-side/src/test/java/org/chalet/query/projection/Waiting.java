package org.chalet.query.projection;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
public final class Waiting {
  private Waiting() {}

  public static void until(BooleanSupplier condition) {
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 20_000 && !condition.getAsBoolean(); i++) {
      try {
        never.await(1, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        throw new AssertionError("interrupted while waiting", e);
      }
    }
    if (!condition.getAsBoolean()) {
      throw new AssertionError("the condition did not come true");
    }
  }
}
