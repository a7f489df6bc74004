package org.chalet.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A walk along an index: documents whose first keys equal {@code prefix} and whose next key lies in
 * the bounds, in the index's order (ties by document id). There is no other way to search a view.
 *
 * @param prefix values of the first keys, not null
 * @param from lowest value of the next key, inclusive, or null
 * @param to highest value of the next key, exclusive, or null; where {@code from} or {@code to} is
 *     given, documents without the next key are left out
 * @param after where the page before ended: the row's cursor; or null
 * @param limit at most so many, 1 or more
 * @param descending from the highest to the lowest
 */
public record Scan<D>(
    Index<D> index,
    List<Object> prefix,
    @Nullable Object from,
    @Nullable Object to,
    @Nullable Cursor after,
    int limit,
    boolean descending) {
  public Scan {
    prefix = List.copyOf(prefix);
    int keys = index.keys().size();
    if (prefix.size() > keys || (prefix.size() == keys && (from != null || to != null))) {
      throw new IllegalArgumentException("index " + index.name() + " has " + keys + " keys only");
    }
    if (after != null && after.keys().size() != keys) {
      throw new IllegalArgumentException("the cursor is of another index than " + index.name());
    }
    if (limit < 1) {
      throw new IllegalArgumentException("a scan finds at least one, not " + limit);
    }
  }

  /**
   * A place in an index: the keys' values (null where a document has none) and the document's id.
   */
  public record Cursor(List<@Nullable Object> keys, String id) {}

  public static final int NO_LIMIT = Integer.MAX_VALUE;

  public static <D> Scan<D> of(Index<D> index, Object... prefix) {
    return new Scan<>(index, List.of(prefix), null, null, null, NO_LIMIT, false);
  }

  /** Bounds of the key behind the prefix: {@code from <= key < to}; null is open. */
  public Scan<D> between(@Nullable Object lowest, @Nullable Object beyond) {
    return new Scan<>(index, prefix, lowest, beyond, after, limit, descending);
  }

  public Scan<D> limit(int most) {
    return new Scan<>(index, prefix, from, to, after, most, descending);
  }

  public Scan<D> after(@Nullable Cursor cursor) {
    return new Scan<>(index, prefix, from, to, cursor, limit, descending);
  }

  public Scan<D> reversed() {
    return new Scan<>(index, prefix, from, to, after, limit, true);
  }
}
