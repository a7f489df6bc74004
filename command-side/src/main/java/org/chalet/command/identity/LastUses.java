package org.chalet.command.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalet.identity.LastUse;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.jspecify.annotations.Nullable;

/** When things of one kind were last used. The vault hears of each once an hour. */
final class LastUses {
  private static final Duration COARSE = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 50_000;

  private final SecretVault vault;
  private final String space;
  private final InstantSource clock;
  private final Map<String, Instant> noted =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  LastUses(SecretVault vault, String space, InstantSource clock) {
    this.vault = vault;
    this.space = space;
    this.clock = clock;
  }

  /**
   * @param lifetime after which nobody asks for it any more, or null
   */
  void note(
      String id,
      @Nullable String address,
      @Nullable String userAgent,
      @Nullable Duration lifetime) {
    Instant now = clock.instant();
    if (isNews(id, now)) {
      byte[] value = new LastUse(now, address, userAgent).toBytes();
      vault.put(new Secret(space, id, value, lifetime == null ? null : now.plus(lifetime)));
    }
  }

  /** By id, of all whose ids begin so. */
  Map<String, LastUse> of(String prefix, int most) {
    Map<String, LastUse> uses = new HashMap<>();
    vault
        .list(space, prefix, most)
        .forEach(secret -> uses.put(secret.id(), LastUse.of(secret.value())));
    return uses;
  }

  void forget(String id) {
    synchronized (noted) {
      noted.remove(id);
    }
    vault.delete(space, id);
  }

  private boolean isNews(String id, Instant now) {
    synchronized (noted) {
      Instant last = noted.get(id);
      if (last != null && now.isBefore(last.plus(COARSE))) {
        return false;
      }
      noted.put(id, now);
      return true;
    }
  }
}
