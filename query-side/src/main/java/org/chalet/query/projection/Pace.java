package org.chalet.query.projection;

import java.time.InstantSource;
import java.util.Arrays;

/** How many events a second were read lately. */
final class Pace {
  private static final int SECONDS = 10;

  private final InstantSource clock;
  private final long[] counted = new long[SECONDS + 1];
  private long now;

  Pace(InstantSource clock) {
    this.clock = clock;
    this.now = clock.instant().getEpochSecond();
  }

  synchronized void read(long events) {
    advance();
    counted[(int) (now % counted.length)] += events;
  }

  /** Over the last ten seconds that are over. */
  synchronized long perSecond() {
    advance();
    long all = Arrays.stream(counted).sum() - counted[(int) (now % counted.length)];
    return all / SECONDS;
  }

  private void advance() {
    long second = clock.instant().getEpochSecond();
    for (long i = Math.max(now + 1, second - SECONDS); i <= second; i++) {
      counted[(int) (i % counted.length)] = 0;
    }
    now = Math.max(now, second);
  }
}
