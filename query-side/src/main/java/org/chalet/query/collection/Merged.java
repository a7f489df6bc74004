package org.chalet.query.collection;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Two walks in order of positions as one. */
final class Merged implements Iterator<ObjectRow> {
  private final Iterator<ObjectRow> first;
  private final Iterator<ObjectRow> second;
  private @Nullable ObjectRow fromFirst;
  private @Nullable ObjectRow fromSecond;

  Merged(Iterator<ObjectRow> first, Iterator<ObjectRow> second) {
    this.first = first;
    this.second = second;
    this.fromFirst = following(first);
    this.fromSecond = following(second);
  }

  @Override
  public boolean hasNext() {
    return fromFirst != null || fromSecond != null;
  }

  @Override
  public ObjectRow next() {
    ObjectRow one = fromFirst;
    ObjectRow other = fromSecond;
    if (one != null && (other == null || one.position() < other.position())) {
      fromFirst = following(first);
      return one;
    }
    if (other == null) {
      throw new NoSuchElementException();
    }
    fromSecond = following(second);
    return other;
  }

  private static @Nullable ObjectRow following(Iterator<ObjectRow> rows) {
    return rows.hasNext() ? rows.next() : null;
  }
}
