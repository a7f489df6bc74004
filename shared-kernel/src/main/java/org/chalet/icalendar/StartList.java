package org.chalet.icalendar;

import java.util.Arrays;

/** A growing list of seconds. */
final class StartList {
  private long[] seconds = new long[4];
  private int size;

  /** Adds {@code base} with each of {@code times}. */
  void add(long base, long[] times) {
    if (size + times.length > seconds.length) {
      seconds = Arrays.copyOf(seconds, Math.max(seconds.length * 2, size + times.length));
    }
    for (long time : times) {
      seconds[size++] = base + time;
    }
  }

  long[] toArray() {
    return Arrays.copyOf(seconds, size);
  }
}
