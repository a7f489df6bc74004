package org.chalet.bench;

import java.util.Arrays;

/** Durations of one run, in nanoseconds; each caller writes to a part of its own. */
final class Latencies {
  private final long[] nanos;
  private int count;

  Latencies(int most) {
    nanos = new long[most];
  }

  void add(long duration) {
    if (count < nanos.length) {
      nanos[count++] = duration;
    }
  }

  /** Milliseconds that {@code share} of all runs of all parts stayed within. */
  static double within(double share, Iterable<Latencies> parts) {
    int total = 0;
    for (Latencies part : parts) {
      total += part.count;
    }
    long[] all = new long[total];
    int at = 0;
    for (Latencies part : parts) {
      System.arraycopy(part.nanos, 0, all, at, part.count);
      at += part.count;
    }
    Arrays.sort(all);
    return total == 0 ? Double.NaN : all[(int) Math.min(total - 1, (long) (share * total))] / 1e6;
  }
}
