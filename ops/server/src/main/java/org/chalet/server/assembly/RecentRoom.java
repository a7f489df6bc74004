package org.chalet.server.assembly;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chalet.command.collection.Room;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.StorageQuotas;
import org.chalet.query.dashboard.StoredBytes;

/**
 * What the view of figures says is left, looked up once in a while where it is much: writers are
 * many. Where little is left, what was deleted just now has to count.
 */
final class RecentRoom implements Room {
  private static final int MOST = 10_000;
  private static final Duration GOOD_FOR = Duration.ofSeconds(1);
  private static final long MUCH = 256 << 20;

  private record Of(AccountId owner, Kind kind) {}

  private record Left(long bytes, Instant until) {}

  private final StoredBytes stored;
  private final StorageQuotas quotas;
  private final InstantSource clock;
  private final Map<Of, Left> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Left> eldest) {
          return size() > MOST;
        }
      };

  RecentRoom(StoredBytes stored, StorageQuotas quotas, InstantSource clock) {
    this.quotas = quotas;
    this.stored = stored;
    this.clock = clock;
  }

  @Override
  public long left(AccountId owner, Kind kind) {
    Instant now = clock.instant();
    Of of = new Of(owner, kind);
    synchronized (known) {
      Left left = known.get(of);
      if (left != null && now.isBefore(left.until())) {
        return left.bytes();
      }
    }
    long bytes =
        switch (kind) {
          case CALENDARS -> quotas.calendars() - stored.inCalendars(owner);
          case ADDRESS_BOOKS -> quotas.addressBooks() - stored.inAddressBooks(owner);
        };
    if (bytes < MUCH) {
      return bytes;
    }
    synchronized (known) {
      known.put(of, new Left(bytes, now.plus(GOOD_FOR)));
    }
    return bytes;
  }
}
