package org.chalet.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** How often something may be done in a while, for each key by itself. In memory, bounded. */
public final class Quota {
  private static final int MOST_REMEMBERED = 50_000;

  private record Taken(int count, Instant since) {}

  private final InstantSource clock;
  private final int most;
  private final Duration window;
  private final Map<String, Taken> taken =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Taken> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public Quota(InstantSource clock, int most, Duration window) {
    this.clock = clock;
    this.most = most;
    this.window = window;
  }

  /** True when the key has some left; one is taken then. */
  public synchronized boolean take(String key) {
    Instant now = clock.instant();
    Taken known = current(key, now);
    if (known.count() >= most) {
      return false;
    }
    taken.put(key, new Taken(known.count() + 1, known.since()));
    return true;
  }

  /**
   * Takes one.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait, when nothing is left
   */
  public synchronized void require(String key) {
    if (!take(key)) {
      Instant now = clock.instant();
      Duration wait = Duration.between(now, current(key, now).since().plus(window));
      throw new Rejected(ErrorCode.TOO_MANY_REQUESTS, "this was asked for too often; wait", wait);
    }
  }

  /** A window that begins later than now was begun before the clock was set back. */
  private Taken current(String key, Instant now) {
    Taken known = taken.get(key);
    boolean counts =
        known != null && !known.since().isAfter(now) && now.isBefore(known.since().plus(window));
    return known != null && counts ? known : new Taken(0, now);
  }
}
