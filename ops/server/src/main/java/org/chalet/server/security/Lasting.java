package org.chalet.server.security;

import java.time.Duration;
import java.time.Instant;

/** What holds for a while, by a clock that may be set back. */
final class Lasting {
  private Lasting() {}

  /** False also where it began later than now: by that clock nobody could tell when it ends. */
  static boolean holds(Instant since, Duration time, Instant now) {
    return !now.isBefore(since) && now.isBefore(since.plus(time));
  }
}
