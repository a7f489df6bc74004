package org.chalet.server.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which credentials were refused lately, by their MAC. A device that goes on with the password of
 * yesterday is no guesser: it says the same again and again, and must not keep its owner out.
 */
final class RefusedCredentials {
  private static final Duration STANDS = Duration.ofMinutes(1);
  private static final Duration REMEMBERED = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private record Refusal(Instant at, long changes) {}

  private final InstantSource clock;
  private final Map<String, Refusal> refusals = Bounded.map(MOST);

  RefusedCredentials(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Whether they need not be looked at again: they were refused just now, and nothing has changed.
   *
   * @param changes how often any credentials have changed
   */
  boolean stand(String mac, long changes) {
    Refusal last = within(mac, STANDS);
    return last != null && last.changes() == changes;
  }

  /** False when the same were refused not long ago. */
  boolean isNew(String mac, long changes) {
    boolean repeated = within(mac, REMEMBERED) != null;
    refusals.put(mac, new Refusal(clock.instant(), changes));
    return !repeated;
  }

  private @Nullable Refusal within(String mac, Duration time) {
    Refusal last = refusals.get(mac);
    return last != null && Lasting.holds(last.at(), time, clock.instant()) ? last : null;
  }
}
