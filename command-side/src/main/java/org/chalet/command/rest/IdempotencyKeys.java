package org.chalet.command.rest;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** Answers kept for a day under the key that the client chose, for each actor by themselves. */
final class IdempotencyKeys {
  private static final Duration KEPT = Duration.ofHours(24);

  /** After a crash, a key is free again when the request cannot be running any more. */
  private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

  private final SecretVault vault;
  private final InstantSource clock;

  IdempotencyKeys(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  static String idOf(String actor, String key) {
    if (key.isEmpty() || key.length() > 255 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "an idempotency key is 1 to 255 visible ASCII characters");
    }
    return Secrets.hash(actor + '\n' + key);
  }

  /**
   * The answer given before; empty for the first request, which is noted as running.
   *
   * @throws Rejected IDEMPOTENCY_KEY_REUSED for another request, IDEMPOTENCY_KEY_IN_USE while the
   *     first one is running
   */
  Optional<KeptAnswer> begin(String id, byte[] fingerprint) {
    byte[] running = KeptAnswer.running(fingerprint).toBytes();
    Secret started =
        new Secret(VaultSpaces.IDEMPOTENCY, id, running, clock.instant().plus(LONGEST_RUN));
    if (vault.putIfAbsent(started)) {
      return Optional.empty();
    }
    Optional<KeptAnswer> kept = vault.get(VaultSpaces.IDEMPOTENCY, id).map(KeptAnswer::of);
    if (kept.isPresent() && !MessageDigest.isEqual(kept.get().fingerprint(), fingerprint)) {
      throw new Rejected(
          ErrorCode.IDEMPOTENCY_KEY_REUSED, "this idempotency key was used for another request");
    }
    if (kept.isEmpty() || kept.get().isRunning()) {
      throw new Rejected(
          ErrorCode.IDEMPOTENCY_KEY_IN_USE,
          "the first request with this idempotency key is still running",
          Duration.ofSeconds(1));
    }
    return kept;
  }

  void keep(String id, KeptAnswer answer) {
    vault.put(
        new Secret(VaultSpaces.IDEMPOTENCY, id, answer.toBytes(), clock.instant().plus(KEPT)));
  }

  /** Frees the key: the request may be tried again. */
  void forget(String id) {
    vault.delete(VaultSpaces.IDEMPOTENCY, id);
  }
}
