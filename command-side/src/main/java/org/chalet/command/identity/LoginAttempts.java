package org.chalet.command.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever guesses passwords: after ten failures of one login from one address, or a
 * hundred from one address, the next attempt has to wait. Other spellings of the login are the same
 * login, other addresses of an IPv6 network the same address. Kept in memory, bounded.
 */
public final class LoginAttempts {
  private static final int MOST_PER_LOGIN = 10;
  private static final int MOST_PER_ADDRESS = 100;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final int MOST_REMEMBERED = 50_000;
  private static final int LONGEST_LOGIN = 254;

  private record Failures(int count, Instant since) {}

  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public LoginAttempts(InstantSource clock) {
    this.clock = clock;
  }

  /** Refuses with TOO_MANY_REQUESTS and the time to wait. */
  public synchronized void verify(String login, @Nullable String address) {
    verify(byLogin(login, address), MOST_PER_LOGIN);
    verify(byAddress(address), MOST_PER_ADDRESS);
  }

  public synchronized void failed(String login, @Nullable String address) {
    Instant now = clock.instant();
    count(byLogin(login, address), now);
    count(byAddress(address), now);
  }

  public synchronized void succeeded(String login, @Nullable String address) {
    failures.remove(byLogin(login, address));
  }

  private void verify(String key, int most) {
    Failures known = failures.get(key);
    if (known == null || known.count() < most) {
      return;
    }
    Duration wait = Duration.between(clock.instant(), known.since().plus(WINDOW));
    if (wait.isPositive()) {
      throw new Rejected(ErrorCode.TOO_MANY_REQUESTS, "too many failed attempts; wait", wait);
    }
    failures.remove(key);
  }

  private void count(String key, Instant now) {
    failures.merge(
        key,
        new Failures(1, now),
        (old, one) ->
            old.since().plus(WINDOW).isAfter(now)
                ? new Failures(old.count() + 1, old.since())
                : one);
  }

  private static String byLogin(String login, @Nullable String address) {
    String normal = EmailAddress.normalized(login);
    return normal.substring(0, Math.min(normal.length(), LONGEST_LOGIN)) + byAddress(address);
  }

  private static String byAddress(@Nullable String address) {
    return "\n" + Networks.of(address);
  }
}
