package org.chalet.eventformat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.SecretVault;
import org.chalet.store.StorageFailure;

/**
 * One key (AES-256) for each owner of personal data, kept in the vault. Destroying it erases the
 * owner from the log. Keys are remembered for a minute at most, so that a key destroyed on another
 * node is soon gone here too, where nobody says so earlier.
 */
public final class OwnerKeys {
  private static final String KEYS = "key";
  private static final String ERASED = "erased-key";
  private static final int KEY_BYTES = 32;
  private static final long REMEMBERED_MILLIS = Duration.ofMinutes(1).toMillis();
  private static final int REMEMBERED_MOST = 20_000;

  private final SecretVault vault;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();
  private final AtomicLong erasures = new AtomicLong();

  private record Remembered(Optional<SecretKey> key, long since) {}

  public OwnerKeys(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * The owner's key, made when the owner has none yet.
   *
   * @throws Rejected NOT_SIGNED_IN when the owner was erased: whoever still acted has no account
   */
  SecretKey forWriting(String owner) {
    return lookUp(owner, true)
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_SIGNED_IN, owner + " was erased"));
  }

  /** Makes the keys that several owners lack, at once rather than one by one. */
  void makeFor(Set<String> owners) {
    if (owners.size() < 2) {
      return;
    }
    List<SecretVault.Secret> fresh =
        owners.stream().filter(this::isUnknown).map(this::fresh).toList();
    if (!fresh.isEmpty()) {
      vault.putAllIfAbsent(fresh);
    }
  }

  private boolean isUnknown(String owner) {
    return !remembered.containsKey(owner)
        && vault.get(KEYS, owner).isEmpty()
        && vault.get(ERASED, owner).isEmpty();
  }

  private SecretVault.Secret fresh(String owner) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    return new SecretVault.Secret(KEYS, owner, key, null);
  }

  /**
   * The owner's key; empty when it was destroyed.
   *
   * @throws StorageFailure when there is neither a key nor a note that it was destroyed: the vault
   *     is not the one that belongs to this log
   */
  Optional<SecretKey> forReading(String owner) {
    return lookUp(owner, false);
  }

  /** Whether the owner has a key. */
  public boolean has(String owner) {
    return vault.get(KEYS, owner).isPresent();
  }

  /** Destroys the owner's key for ever; what it encrypted reads as erased from then on. */
  public void erase(String owner) {
    vault.put(new SecretVault.Secret(ERASED, owner, new byte[0], null));
    vault.delete(KEYS, owner);
    erasures.incrementAndGet();
    remembered.remove(owner);
  }

  /** Reads all keys anew: some may have been destroyed on another node. */
  public void forgetRemembered() {
    erasures.incrementAndGet();
    remembered.clear();
  }

  private Optional<SecretKey> lookUp(String owner, boolean create) {
    long now = clock.millis();
    Remembered known = remembered.get(owner);
    // Not what was read before the clock was set back: by that clock it would be kept for longer.
    if (known != null && now >= known.since() && now - known.since() < REMEMBERED_MILLIS) {
      return known.key();
    }
    long before = erasures.get();
    Optional<SecretKey> key = read(owner, create);
    if (remembered.size() >= REMEMBERED_MOST) {
      remembered.clear();
    }
    remembered.put(owner, new Remembered(key, now));
    if (erasures.get() != before) {
      remembered.remove(owner); // it may have been read before it was destroyed
    }
    return key;
  }

  private Optional<SecretKey> read(String owner, boolean create) {
    Optional<byte[]> stored = vault.get(KEYS, owner);
    if (stored.isPresent()) {
      return stored.map(OwnerKeys::key);
    }
    if (vault.get(ERASED, owner).isPresent()) {
      return Optional.empty();
    }
    if (!create) {
      throw new StorageFailure(
          "the vault holds no key of "
              + owner
              + ": it does not belong to this log, or was damaged");
    }
    vault.putIfAbsent(fresh(owner));
    return vault.get(KEYS, owner).map(OwnerKeys::key);
  }

  private static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "AES");
  }
}
