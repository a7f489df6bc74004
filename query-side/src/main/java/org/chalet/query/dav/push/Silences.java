package org.chalet.query.dav.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Commands of which some need not be told. What is forgotten too early costs a message that nobody
 * needed, and nothing else.
 */
final class Silences {
  /** All of the account's. */
  static final String EVERYBODY = "*";

  private static final Duration KEPT = Duration.ofMinutes(10);

  private final SecretVault vault;
  private final InstantSource clock;

  Silences(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * @param command its id
   * @param keys of registrations, or {@link #EVERYBODY}
   */
  void keep(String command, Set<String> keys) {
    byte[] value = String.join("\n", keys).getBytes(UTF_8);
    vault.put(new Secret(VaultSpaces.PUSH_SILENCE, command, value, clock.instant().plus(KEPT)));
  }

  Set<String> of(String command) {
    return vault
        .get(VaultSpaces.PUSH_SILENCE, command)
        .map(value -> Set.of(new String(value, UTF_8).split("\n")))
        .orElse(Set.of());
  }
}
