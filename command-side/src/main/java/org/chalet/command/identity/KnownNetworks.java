package org.chalet.command.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * From where a login succeeded in the last three months. Whoever guesses comes from elsewhere, so
 * the person can be told from guessers. Only hashes are kept.
 */
public final class KnownNetworks {
  static final int MOST_PER_LOGIN = 32;
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Duration FRESH = Duration.ofDays(1);
  private static final int MOST_REMEMBERED = 50_000;

  private final SecretVault vault;
  private final InstantSource clock;
  private final Map<String, Instant> noted =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  public KnownNetworks(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  boolean knows(String login, String network) {
    return vault.get(VaultSpaces.KNOWN_NETWORK, idOf(login, network)).isPresent();
  }

  /** Asked for every request of every device, so the vault hears of it once a day. */
  void note(String login, String network) {
    String id = idOf(login, network);
    Instant now = clock.instant();
    synchronized (noted) {
      Instant before = noted.get(id);
      if (before != null && now.isBefore(before.plus(FRESH))) {
        return;
      }
      noted.put(id, now);
    }
    vault.put(new Secret(VaultSpaces.KNOWN_NETWORK, id, new byte[0], now.plus(KEPT)));
    forgetOldest(prefix(login));
  }

  /** Nobody is known by this login any more, wherever they come from. */
  void forget(String login) {
    String prefix = prefix(login);
    synchronized (noted) {
      noted.keySet().removeIf(id -> id.startsWith(prefix));
    }
    vault
        .list(VaultSpaces.KNOWN_NETWORK, prefix, 2 * MOST_PER_LOGIN)
        .forEach(known -> vault.delete(VaultSpaces.KNOWN_NETWORK, known.id()));
  }

  private void forgetOldest(String prefix) {
    List<Secret> known = vault.list(VaultSpaces.KNOWN_NETWORK, prefix, 2 * MOST_PER_LOGIN);
    known.stream()
        .sorted(Comparator.comparing(secret -> Objects.requireNonNull(secret.expires())))
        .limit(Math.max(0, known.size() - MOST_PER_LOGIN))
        .forEach(oldest -> vault.delete(VaultSpaces.KNOWN_NETWORK, oldest.id()));
  }

  private static String prefix(String login) {
    return Secrets.hash(login) + '/';
  }

  private static String idOf(String login, String network) {
    return prefix(login) + Secrets.hash(login + '\n' + network);
  }
}
