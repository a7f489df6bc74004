package org.chalet.query.activity;

import java.util.List;
import java.util.function.Predicate;
import org.chalet.store.Scan;
import org.jspecify.annotations.Nullable;

/**
 * Which deeds are looked for.
 *
 * @param scans along which indexes; the key behind the prefix of each is the position. What several
 *     of them find is found once
 * @param matching only these of them
 * @param from the first position
 * @param beyond the position behind the last one
 */
public record Wanted(List<Scan<Deed>> scans, Predicate<Deed> matching, long from, long beyond) {
  public Wanted {
    scans = List.copyOf(scans);
  }

  /**
   * @param scope only what was done there; or null
   */
  public Wanted(Scan<Deed> scan, @Nullable String scope, long from, long beyond) {
    this(List.of(scan), deed -> scope == null || scope.equals(deed.scope()), from, beyond);
  }

  public static Wanted all(Scan<Deed> scan) {
    return new Wanted(scan, null, 0, Long.MAX_VALUE);
  }
}
