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
 * Slows down whoever guesses passwords: after ten failures of one login from one network, or a
 * hundred from one network, the next attempt has to wait. After a hundred failures of one login
 * from anywhere, those networks that never signed in to it have one guess together in half a
 * minute; the person, who did, is not kept out. Other spellings of the login are the same login.
 * Kept in memory, bounded.
 */
public final class LoginAttempts {
  private static final int MOST_PER_LOGIN = 10;
  private static final int MOST_PER_NETWORK = 100;
  private static final int MOST_OF_STRANGERS = 100;
  private static final Duration WINDOW = Duration.ofMinutes(15);
  private static final Duration PACE = Duration.ofSeconds(30);
  private static final int MOST_REMEMBERED = 50_000;
  private static final int LONGEST_LOGIN = 254;

  private record Failures(int count, Instant first, Instant last) {}

  private final KnownNetworks known;
  private final InstantSource clock;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public LoginAttempts(KnownNetworks known, InstantSource clock) {
    this.known = known;
    this.clock = clock;
  }

  /** Refuses with TOO_MANY_REQUESTS and the time to wait. */
  public void verify(String login, @Nullable String address) {
    refuse(waitOf(byLogin(login, address), MOST_PER_LOGIN));
    refuse(waitOf(byNetwork(address), MOST_PER_NETWORK));
    Duration ofStrangers = waitOfStrangers(login);
    if (ofStrangers.isPositive() && !knows(login, address)) {
      refuse(ofStrangers);
    }
  }

  public void failed(String login, @Nullable String address) {
    boolean stranger = !knows(login, address);
    synchronized (this) {
      count(byLogin(login, address));
      count(byNetwork(address));
      if (stranger) {
        countStranger(byStrangers(login));
      }
    }
  }

  public void succeeded(String login, @Nullable String address) {
    synchronized (this) {
      failures.remove(byLogin(login, address));
    }
    known.note(normal(login), Networks.of(address));
  }

  /** Wherever the login succeeded from, it counts as a stranger's from now on. */
  void forgetNetworks(String login) {
    known.forget(normal(login));
  }

  /** Whether the login succeeded from there before. */
  boolean knows(String login, @Nullable String address) {
    return known.knows(normal(login), Networks.of(address));
  }

  private static void refuse(Duration wait) {
    if (wait.isPositive()) {
      throw new Rejected(ErrorCode.TOO_MANY_REQUESTS, "too many failed attempts; wait", wait);
    }
  }

  private synchronized Duration waitOf(String key, int most) {
    Failures of = known(key);
    return of == null || of.count() < most ? Duration.ZERO : until(of.first().plus(WINDOW));
  }

  private synchronized Duration waitOfStrangers(String login) {
    Failures of = known(byStrangers(login));
    return of == null || of.count() < MOST_OF_STRANGERS || !isFresh(of.last())
        ? Duration.ZERO
        : until(of.last().plus(PACE));
  }

  /** What was counted before the clock was set back counts from now on. */
  private @Nullable Failures known(String key) {
    Instant now = clock.instant();
    return failures.computeIfPresent(
        key,
        (k, of) ->
            of.last().isAfter(now)
                ? new Failures(of.count(), of.first().isAfter(now) ? now : of.first(), now)
                : of);
  }

  private Duration until(Instant end) {
    Duration wait = Duration.between(clock.instant(), end);
    return wait.isPositive() ? wait : Duration.ZERO;
  }

  /** From the first failure on. */
  private void count(String key) {
    Instant now = clock.instant();
    Failures old = known(key);
    boolean counts = old != null && isFresh(old.first());
    failures.put(
        key,
        old != null && counts
            ? new Failures(old.count() + 1, old.first(), now)
            : new Failures(1, now, now));
  }

  /** For as long as they do not pause. */
  private void countStranger(String key) {
    Instant now = clock.instant();
    Failures old = known(key);
    boolean counts = old != null && isFresh(old.last());
    failures.put(
        key,
        old != null && counts
            ? new Failures(old.count() + 1, old.first(), now)
            : new Failures(1, now, now));
  }

  private boolean isFresh(Instant time) {
    return time.plus(WINDOW).isAfter(clock.instant());
  }

  private static String byLogin(String login, @Nullable String address) {
    return normal(login) + byNetwork(address);
  }

  private static String byNetwork(@Nullable String address) {
    return "\n" + Networks.of(address);
  }

  private static String byStrangers(String login) {
    return normal(login) + "\nstrangers";
  }

  private static String normal(String login) {
    String normal = EmailAddress.normalized(login);
    return normal.substring(0, Math.min(normal.length(), LONGEST_LOGIN));
  }
}
