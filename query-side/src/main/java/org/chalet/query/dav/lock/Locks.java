package org.chalet.query.dav.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * The locks in each account's homes. They are no history: the vault keeps them until they expire,
 * also over a restart, and every node sees them.
 */
public final class Locks {
  private static final int MOST = 1000;
  private static final int MOST_SHOWN = 1000;
  private static final Duration SHOWN_FOR = Duration.ofSeconds(1);

  private record Shown(List<DavLock> locks, Instant until) {}

  private final SecretVault vault;
  private final InstantSource clock;
  private final DocumentJson<DavLock> json = new DocumentJson<>(DavLock.class);
  private final Map<String, Shown> shown = new ConcurrentHashMap<>();

  public Locks(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  /** Those of an account, by its local id. */
  List<DavLock> of(String account) {
    long now = now().getEpochSecond();
    return vault.list(VaultSpaces.DAV_LOCK, prefix(account), MOST).stream()
        .map(secret -> json.read(secret.value()))
        .filter(lock -> lock.expires() > now)
        .toList();
  }

  /** The same, a second old at most: for listings of very many resources. */
  List<DavLock> shown(String account) {
    Instant now = now();
    Shown known = shown.get(account);
    if (known == null || !now.isBefore(known.until())) {
      if (shown.size() >= MOST_SHOWN) {
        shown.clear();
      }
      known = new Shown(of(account), now.plus(SHOWN_FOR));
      shown.put(account, known);
    }
    return known.locks();
  }

  /**
   * Takes a lock, unless another hinders it; those are answered. It is written down before the
   * others are looked at, so of two who come at the same time at most one has it.
   */
  List<DavLock> take(String account, DavLock lock) {
    if (of(account).size() >= MOST) {
      throw new Rejected(ErrorCode.TOO_MANY_REQUESTS, "an account has at most " + MOST + " locks");
    }
    put(account, lock);
    List<DavLock> others = of(account).stream().filter(lock::hinders).toList();
    if (!others.isEmpty()) {
      release(account, lock);
    }
    return others;
  }

  void put(String account, DavLock lock) {
    vault.put(
        new Secret(
            VaultSpaces.DAV_LOCK,
            idOf(account, lock),
            json.write(lock),
            Instant.ofEpochSecond(lock.expires())));
    shown.remove(account);
  }

  void release(String account, DavLock lock) {
    vault.delete(VaultSpaces.DAV_LOCK, idOf(account, lock));
    shown.remove(account);
  }

  private static String prefix(String account) {
    return "account:" + account + '/';
  }

  private static String idOf(String account, DavLock lock) {
    return prefix(account) + lock.token().substring(lock.token().lastIndexOf(':') + 1);
  }
}
