package org.chalet.query.calendar.published;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.jspecify.annotations.Nullable;

/** How often whoever has no account asks within a minute, counted by address on each node. */
public final class PublicRate {
  private static final int MOST = 120;
  private static final int MOST_ADDRESSES = 100_000;
  private static final long MINUTE = 60;

  private final InstantSource clock;
  private final AtomicLong minute = new AtomicLong();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

  public PublicRate(InstantSource clock) {
    this.clock = clock;
  }

  /** Refuses TOO_MANY_REQUESTS with the time to wait. */
  public void verify(@Nullable String address) {
    long second = clock.instant().getEpochSecond();
    long now = second / MINUTE;
    if (minute.getAndSet(now) != now || asked.size() > MOST_ADDRESSES) {
      asked.clear();
    }
    int count =
        asked
            .computeIfAbsent(String.valueOf(address), any -> new AtomicInteger())
            .incrementAndGet();
    if (count > MOST) {
      throw new Rejected(
          ErrorCode.TOO_MANY_REQUESTS,
          "at most " + MOST + " a minute",
          Duration.ofSeconds(MINUTE - second % MINUTE));
    }
  }
}
