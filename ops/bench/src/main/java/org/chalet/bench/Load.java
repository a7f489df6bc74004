package org.chalet.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;

/** Several callers doing one thing again and again for some seconds, after a warm-up. */
final class Load {
  private static final int MOST_SAMPLES = 400_000;

  /**
   * @param perSecond how often the thing was done
   * @param p50 milliseconds
   * @param p99 milliseconds
   */
  record Rate(double perSecond, double p50, double p99) {}

  private Load() {}

  /**
   * @param caller what the n-th caller does, once a call
   */
  static Rate run(int callers, Duration warmUp, Duration measured, IntFunction<Runnable> caller)
      throws InterruptedException {
    long start = System.nanoTime();
    long from = start + warmUp.toNanos();
    long until = from + measured.toNanos();
    AtomicLong done = new AtomicLong();
    List<Latencies> parts = new ArrayList<>();
    CountDownLatch ended = new CountDownLatch(callers);
    List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
    for (int i = 0; i < callers; i++) {
      Runnable action = caller.apply(i);
      Latencies latencies = new Latencies(Math.max(2_000, MOST_SAMPLES / callers));
      parts.add(latencies);
      Thread.ofVirtual()
          .start(() -> {
            try {
              done.addAndGet(repeat(action, latencies, from, until));
            } catch (RuntimeException e) {
              failures.add(e);
            } finally {
              ended.countDown();
            }
          });
    }
    ended.await();
    if (!failures.isEmpty()) {
      throw new IllegalStateException("a caller failed", failures.getFirst());
    }
    return new Rate(
        done.get() / (measured.toNanos() / 1e9),
        Latencies.within(0.5, parts),
        Latencies.within(0.99, parts));
  }

  private static long repeat(Runnable action, Latencies latencies, long from, long until) {
    long count = 0;
    for (long before = System.nanoTime(); before < until; ) {
      action.run();
      long after = System.nanoTime();
      if (before >= from && after <= until) {
        latencies.add(after - before);
        count++;
      }
      before = after;
    }
    return count;
  }
}
