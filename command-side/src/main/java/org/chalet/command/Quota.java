package org.chalet.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * How often something may be done within a while, for each key by itself. The vault has so many
 * slots for a key; each is taken by one insert, and free again after the window. Of a large quota a
 * slot is a share, which this process uses up by itself: what is left of it when the process ends
 * counts as taken.
 */
public final class Quota {
  private static final int MOST_SLOTS = 50;
  private static final int MOST_SHARES = 10_000;
  private static final int MOST_IN_VAULT = 500_000;
  private static final int LOOK_EVERY = 4096;

  private record Share(int left, Instant end) {}

  private final SecretVault vault;
  private final InstantSource clock;
  private final String name;
  private final Duration window;
  private final int slots;
  private final int share;
  private final AtomicInteger inserted = new AtomicInteger();
  private final Map<String, Share> shares =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Share> eldest) {
          return size() > MOST_SHARES;
        }
      };

  Quota(SecretVault vault, InstantSource clock, String name, int most, Duration window) {
    this.vault = vault;
    this.clock = clock;
    this.name = name;
    this.window = window;
    this.slots = Math.min(most, MOST_SLOTS);
    this.share = most / slots;
  }

  /** True when the key has some left; one is taken then. */
  public boolean take(String key) {
    return waitFor(key).isZero();
  }

  /**
   * Takes one.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait, when nothing is left
   */
  public void require(String key) {
    Duration wait = waitFor(key);
    if (wait.isPositive()) {
      throw tooOften(wait);
    }
  }

  /**
   * Takes one of each key, or of none when one has nothing left. Whoever asks again for the same
   * purpose has it already. Not of a quota so large that it is taken in shares. All in one write:
   * where another process takes of the same key at that moment, one of the two is not counted.
   *
   * @param purposes what each key's is taken for
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait
   */
  public synchronized void requireEach(Map<String, String> purposes) {
    if (share > 1) {
      throw new IllegalStateException(name + " is taken in shares");
    }
    Instant now = clock.instant();
    List<Secret> free = new ArrayList<>();
    purposes.forEach((key, purpose) -> {
      String id = idOf(key);
      byte[] mark = Secrets.ascii(Secrets.hash(purpose));
      List<Secret> taken = taken(id, now);
      if (taken.stream().noneMatch(slot -> Arrays.equals(slot.value(), mark))) {
        free.add(firstFree(id, taken, mark, now));
      }
    });
    vault.putAllIfAbsent(free);
    free.forEach(slot -> countInserted());
  }

  /**
   * Takes nothing.
   *
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait, when less is left
   */
  public synchronized void verify(String key, int wanted) {
    Instant now = clock.instant();
    String id = idOf(key);
    List<Secret> taken = taken(id, now);
    Share rest = shares.get(id);
    int begun = rest == null || !now.isBefore(rest.end()) ? 0 : rest.left();
    if (begun + (slots - taken.size()) * share < wanted) {
      throw tooOften(wait(taken, now));
    }
  }

  private Secret firstFree(String id, List<Secret> taken, byte[] mark, Instant now) {
    Set<String> ids = taken.stream().map(Secret::id).collect(Collectors.toSet());
    return IntStream.range(0, slots)
        .mapToObj(slot -> id + slot)
        .filter(slot -> !ids.contains(slot))
        .findFirst()
        .map(slot -> new Secret(VaultSpaces.QUOTA, slot, mark, now.plus(window)))
        .orElseThrow(() -> tooOften(wait(taken, now)));
  }

  private String idOf(String key) {
    return Secrets.hash(name + '\n' + key) + '/';
  }

  /** Zero when one was taken. */
  private synchronized Duration waitFor(String key) {
    Instant now = clock.instant();
    String id = idOf(key);
    if (takeOfShare(id, now)) {
      return Duration.ZERO;
    }
    List<Secret> taken = taken(id, now);
    Set<String> ids = taken.stream().map(Secret::id).collect(Collectors.toSet());
    Instant end = now.plus(window);
    for (int slot = 0; slot < slots; slot++) {
      Secret free = new Secret(VaultSpaces.QUOTA, id + slot, new byte[0], end);
      if (!ids.contains(free.id()) && vault.putIfAbsent(free)) {
        keepRest(id, end);
        return Duration.ZERO;
      }
    }
    return wait(taken, now);
  }

  private boolean takeOfShare(String id, Instant now) {
    Share rest = shares.remove(id);
    if (rest == null || !now.isBefore(rest.end())) {
      return false;
    }
    if (rest.left() > 1) {
      shares.put(id, new Share(rest.left() - 1, rest.end()));
    }
    return true;
  }

  private void keepRest(String id, Instant end) {
    if (share > 1) {
      shares.put(id, new Share(share - 1, end));
    }
    countInserted();
  }

  private void countInserted() {
    if (inserted.incrementAndGet() % LOOK_EVERY == 0
        && vault.count(VaultSpaces.QUOTA, MOST_IN_VAULT + 1) > MOST_IN_VAULT) {
      int unused = vault.prune(VaultSpaces.QUOTA, MOST_IN_VAULT);
    }
  }

  /** One that was taken before the clock was set back would be taken for longer than a window. */
  private List<Secret> taken(String id, Instant now) {
    return vault.list(VaultSpaces.QUOTA, id, slots).stream()
        .map(slot -> {
          Instant latest = now.plus(window);
          if (!end(slot).isAfter(latest)) {
            return slot;
          }
          Secret shorter = new Secret(slot.space(), slot.id(), slot.value(), latest);
          vault.put(shorter);
          return shorter;
        })
        .toList();
  }

  private Duration wait(List<Secret> taken, Instant now) {
    return taken.stream()
        .map(Quota::end)
        .min(Comparator.naturalOrder())
        .map(first -> Duration.between(now, first))
        .orElse(window);
  }

  private static Rejected tooOften(Duration wait) {
    return new Rejected(ErrorCode.TOO_MANY_REQUESTS, "this was asked for too often; wait", wait);
  }

  private static Instant end(Secret slot) {
    return Objects.requireNonNull(slot.expires());
  }
}
