package org.chalet.storage.mongodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Lets other nodes have their turn: while others write, a writer that has just stored a group
 * waits for a random time of about two insert round trips before the next one. Without it the node
 * that is nearest to the server would always be first.
 */
final class Turns {
  private static final Duration OTHERS_ARE_ALIVE = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMillis(100);
  private static final int MOST_ROUND_TRIPS = 4;
  private static final int SMOOTHING = 8;

  private final InstantSource clock;
  private final RandomGenerator random;
  private Instant notBefore = Instant.MIN;
  private Instant otherSeen = Instant.MIN;
  private long roundTripNanos;

  Turns(InstantSource clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  void otherSeen() {
    otherSeen = clock.instant();
  }

  /** Runs the insert when it is our turn; when it succeeds, the next turn is another's. */
  void take(Runnable insert) {
    await();
    Instant start = clock.instant();
    insert.run();
    Instant end = clock.instant();
    long nanos = Math.clamp(Duration.between(start, end).toNanos(), 0, LONGEST.toNanos());
    roundTripNanos +=
        roundTripNanos == 0 ? nanos : Math.floorDiv(nanos - roundTripNanos, SMOOTHING);
    if (otherSeen.isAfter(end.minus(OTHERS_ARE_ALIVE))) {
      notBefore = end.plusNanos(random.nextLong(MOST_ROUND_TRIPS * roundTripNanos + 1));
    }
  }

  private void await() {
    Instant now = clock.instant();
    if (notBefore.isAfter(now)) {
      long nanos = Duration.between(now, notBefore).toNanos();
      LockSupport.parkNanos(Math.min(nanos, MOST_ROUND_TRIPS * LONGEST.toNanos()));
    }
  }
}
