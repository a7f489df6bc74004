package org.chalet.query.past;

import static org.chalet.query.past.PastSchema.BY_BEGIN;
import static org.chalet.query.past.PastSchema.BY_END;
import static org.chalet.query.past.PastSchema.BY_STATE;
import static org.chalet.query.past.PastSchema.CURRENT;
import static org.chalet.query.past.PastSchema.PAST;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.chalet.query.collection.RowPages;
import org.chalet.store.Index;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/**
 * What a collection held at a position: those of its objects that are still the same, then those
 * that have changed since, node by node. The cost follows what is found, but for one seek at each
 * node. A version that ends while they are read is neither missed nor told twice.
 */
final class LivingThen implements Iterator<HeldObject> {
  private final Supplier<View> view;
  private final String collection;
  private final long position;
  private final long reliable;
  private final Iterator<Long> nodes;
  private long[] told = new long[64];
  private int count;
  private Iterator<Row> rows;
  private @Nullable Index<VersionDocument> along;
  private @Nullable HeldObject next;

  LivingThen(Supplier<View> view, String collection, long position) {
    this.view = view;
    this.collection = collection;
    this.position = position;
    this.reliable = view.get().position();
    this.nodes = ForkNode.path(position, Math.max(reliable, position)).iterator();
    this.rows = new RowPages<>(view, CURRENT, current(collection, position));
  }

  private static Scan<VersionDocument> current(String collection, long position) {
    return Scan.of(BY_STATE, collection, 1L).between(null, position + 1);
  }

  /** Those that ended behind the position at a node before it, or began before it at one behind. */
  private static Scan<VersionDocument> at(String collection, long node, long position) {
    return position < node
        ? Scan.of(BY_BEGIN, collection, node).between(null, position + 1)
        : Scan.of(BY_END, collection, node).between(position + 1, null);
  }

  /** How many it will be, without reading any. */
  static long count(View view, String collection, long position) {
    long count = view.count(CURRENT, current(collection, position));
    List<Long> path = ForkNode.path(position, Math.max(view.position(), position));
    for (long node : path) {
      count += view.count(PAST, at(collection, node, position));
    }
    return count;
  }

  @Override
  public boolean hasNext() {
    while (next == null && advance()) {
      next = read(rows.next());
    }
    return next != null;
  }

  @Override
  public HeldObject next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    HeldObject found = next;
    next = null;
    return found;
  }

  private boolean advance() {
    while (!rows.hasNext()) {
      if (!nodes.hasNext()) {
        return false;
      }
      Scan<VersionDocument> scan = at(collection, nodes.next(), position);
      along = scan.index();
      rows = new RowPages<>(view, PAST, scan);
    }
    return true;
  }

  private @Nullable HeldObject read(Row row) {
    if (along == null) {
      HeldObject found = PastSchema.current(row);
      remember(found.row().position());
      return found;
    }
    boolean byBegin = along.equals(BY_BEGIN);
    HeldObject found = PastSchema.past(row, byBegin);
    boolean toldBefore =
        PastSchema.ended(row, byBegin) > reliable
            && Arrays.binarySearch(told, 0, count, found.row().position()) >= 0;
    return toldBefore ? null : found;
  }

  private void remember(long began) {
    if (count == told.length) {
      told = Arrays.copyOf(told, count * 2);
    }
    told[count++] = began;
  }
}
