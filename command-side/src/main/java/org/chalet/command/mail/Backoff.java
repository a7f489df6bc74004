package org.chalet.command.mail;

import java.time.Duration;

/** How long to wait before the next try. */
final class Backoff {
  static final Duration FIRST = Duration.ofMinutes(1);
  static final Duration LONGEST = Duration.ofHours(4);

  /** Another try costs one connection, and people wait for their links. */
  static final Duration LONGEST_UNREACHABLE = Duration.ofMinutes(15);

  private Backoff() {}

  /** Twice as long each time. */
  static Duration after(int tries, Duration longest) {
    Duration pause = FIRST.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
