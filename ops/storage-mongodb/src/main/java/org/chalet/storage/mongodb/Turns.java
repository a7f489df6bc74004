package org.chalet.storage.mongodb;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * Lets other nodes have their turn: while others write, a writer that has just stored a group waits
 * for a random time of about two insert round trips – its own, or those of a node that is further
 * away and waits – before the next one. Without it the node that is nearest to the server would
 * always be first.
 */
final class Turns {
  private static final Duration OTHERS_ARE_ALIVE = Duration.ofSeconds(2);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration NOTE_LASTS = Duration.ofMillis(500);
  private static final Duration LONGEST_ROUND_TRIP = Duration.ofMillis(100);
  private static final int MOST_ROUND_TRIPS = 4;
  private static final int SMOOTHING = 8;
  private static final int FAIRLY_LATE = 2;

  private final WaitingNotes notes;
  private final InstantSource clock;
  private final RandomGenerator random;
  private Instant notBefore = Instant.MIN;
  private Instant otherSeen = Instant.MIN;
  private Instant looked = Instant.MIN;
  private Instant noteSeen = Instant.MIN;
  private Instant noteWritten = Instant.MIN;
  private long roundTripNanos;
  private long waitingRoundTripNanos;

  Turns(WaitingNotes notes, InstantSource clock, RandomGenerator random) {
    this.notes = notes;
    this.clock = clock;
    this.random = random;
  }

  void otherSeen() {
    otherSeen = clock.instant();
  }

  /** Others were first, so many times in a row. */
  void cameTooLate(int times) {
    Instant now = clock.instant();
    if (times > FAIRLY_LATE && isOver(noteWritten, LOOK_EVERY, now)) {
      noteWritten = now;
      notes.write(roundTripNanos, now);
    }
  }

  /** Runs the insert when it is our turn; when it succeeds, the next turn is another's. */
  void take(Runnable insert) {
    lookForNotes();
    await();
    Instant start = clock.instant();
    try {
      insert.run();
    } finally {
      measure(Duration.between(start, clock.instant()));
    }
    Instant end = clock.instant();
    if (!isOver(otherSeen, OTHERS_ARE_ALIVE, end) || !isOver(noteSeen, NOTE_LASTS, end)) {
      notBefore = end.plusNanos(random.nextLong(MOST_ROUND_TRIPS * longestRoundTrip(end) + 1));
    }
  }

  private void lookForNotes() {
    Instant now = clock.instant();
    if (isOver(looked, LOOK_EVERY, now)) {
      looked = now;
      long waiting = notes.look();
      if (waiting > 0) {
        noteSeen = now;
        waitingRoundTripNanos = Math.min(waiting, LONGEST_ROUND_TRIP.toNanos());
      }
    }
  }

  private void await() {
    Instant now = clock.instant();
    if (notBefore.isAfter(now)) {
      long nanos = Duration.between(now, notBefore).toNanos();
      LockSupport.parkNanos(Math.min(nanos, MOST_ROUND_TRIPS * LONGEST_ROUND_TRIP.toNanos()));
    }
  }

  private void measure(Duration roundTrip) {
    long nanos = Math.clamp(roundTrip.toNanos(), 0, LONGEST_ROUND_TRIP.toNanos());
    roundTripNanos +=
        roundTripNanos == 0 ? nanos : Math.floorDiv(nanos - roundTripNanos, SMOOTHING);
  }

  private long longestRoundTrip(Instant now) {
    return isOver(noteSeen, NOTE_LASTS, now)
        ? roundTripNanos
        : Math.max(roundTripNanos, waitingRoundTripNanos);
  }

  private static boolean isOver(Instant since, Duration span, Instant now) {
    return !since.isAfter(now.minus(span));
  }
}
