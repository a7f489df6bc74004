package org.chalet.server.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;

/**
 * Remembers for a short while which credentials were verified, so that a client that sends them
 * with every request does not pay for a slow hash each time. Keeps a MAC of them under a key of
 * this process, never themselves. A refusal stands for a minute, or until any credentials change.
 */
final class VerifiedCredentials implements CredentialCheck {
  private static final Duration REMEMBERED = Duration.ofMinutes(3);
  private static final int MOST = 10_000;
  private static final int STRIPES = 64;
  private static final String MAC = "HmacSHA256";

  private record Entry(SignedIn who, Instant since) {}

  private final CredentialCheck slow;
  private final InstantSource clock;
  private final SecretKeySpec key;
  private final Map<String, Entry> entries = Bounded.map(MOST);
  private final Map<AccountId, Instant> doubted = Bounded.map(MOST);
  private final RefusedCredentials refused;
  private final AtomicLong forgotten = new AtomicLong();
  private final ReentrantLock[] stripes =
      Stream.generate(ReentrantLock::new).limit(STRIPES).toArray(ReentrantLock[]::new);

  VerifiedCredentials(CredentialCheck slow, InstantSource clock, SecureRandom random) {
    this.slow = slow;
    this.clock = clock;
    this.refused = new RefusedCredentials(clock);
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, MAC);
  }

  /**
   * @param counts whether it is another mistake than those before
   */
  record Verdict(Optional<SignedIn> who, boolean counts) {}

  @Override
  public Optional<SignedIn> verify(String login, String password) {
    return judge(login, password).who();
  }

  Verdict judge(String login, String password) {
    String mac = mac(login, password);
    Optional<SignedIn> known = remembered(mac);
    return known.isPresent() ? new Verdict(known, false) : judgeOnce(mac, login, password);
  }

  /** The account's credentials changed: each must be verified anew. */
  void forget(AccountId account) {
    forgotten.incrementAndGet();
    synchronized (entries) {
      entries.values().removeIf(entry -> entry.who().account().equals(account));
    }
  }

  /**
   * Beside, what is verified is not remembered for a while: another node may be about to replace
   * what it was verified with.
   */
  void doubt(AccountId account, Duration time) {
    doubted.put(account, clock.instant().plus(time));
    forget(account);
  }

  private boolean isDoubted(AccountId account) {
    Instant until = doubted.get(account);
    return until != null && clock.instant().isBefore(until);
  }

  /** Clients open several connections at once; one of them pays. */
  private Verdict judgeOnce(String mac, String login, String password) {
    ReentrantLock stripe = stripes[Math.floorMod(mac.hashCode(), STRIPES)];
    stripe.lock();
    try {
      Optional<SignedIn> known = remembered(mac);
      long before = forgotten.get();
      if (known.isPresent() || refused.stand(mac, before)) {
        return new Verdict(known, false);
      }
      Optional<SignedIn> who = slow.verify(login, password);
      who.ifPresent(verified -> remember(mac, verified, before));
      return new Verdict(who, who.isEmpty() && refused.isNew(mac, before));
    } finally {
      stripe.unlock();
    }
  }

  private void remember(String mac, SignedIn who, long before) {
    synchronized (entries) {
      if (forgotten.get() == before && !isDoubted(who.account())) {
        entries.put(mac, new Entry(who, clock.instant()));
      }
    }
  }

  private Optional<SignedIn> remembered(String mac) {
    return Optional.ofNullable(entries.get(mac))
        .filter(entry -> Lasting.holds(entry.since(), REMEMBERED, clock.instant()))
        .map(Entry::who);
  }

  private String mac(String login, String password) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      mac.update(login.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
