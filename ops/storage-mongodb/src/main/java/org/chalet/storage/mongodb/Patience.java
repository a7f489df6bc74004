package org.chalet.storage.mongodb;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.chalet.store.StorageFailure;

/** How often one append tries again before it says that it cannot. */
final class Patience {
  private static final int FAILURES = 8;
  private static final int FRUITLESS_ROUNDS = 100;
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private int failures;
  private int fruitless;
  private int late;

  /** The call's outcome is unknown: pauses before the log is looked at again. */
  void afterUnclear(MongoException failure) {
    if (++failures > FAILURES) {
      throw Failures.translated(
          "appending (whether the commits are stored cannot be said)", failure);
    }
    pause(failures);
  }

  /** Another writer was first, and we have seen what it wrote: no pause; says how often so far. */
  int afterProgress() {
    fruitless = 0;
    return ++late;
  }

  /** Something is in the way that a majority does not hold yet. */
  void afterNothingSeen() {
    if (++fruitless > FRUITLESS_ROUNDS) {
      throw new StorageFailure(
          "MongoDB refuses to append behind the head of the log, but shows nothing that is in the"
              + " way; is a majority of the replica set up?");
    }
    pause(fruitless);
  }

  private static void pause(int round) {
    long nanos = Duration.ofMillis(1).toNanos() << Math.min(round, 16);
    LockSupport.parkNanos(Math.min(nanos, LONGEST_PAUSE.toNanos()));
  }
}
