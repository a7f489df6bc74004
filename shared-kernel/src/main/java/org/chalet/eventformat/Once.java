package org.chalet.eventformat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks its source when first asked, and keeps the answer: several views want the same trail. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> source;
  private volatile @Nullable T answer;

  Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    @Nullable T known = answer;
    if (known == null) {
      known = source.get();
      answer = known;
    }
    return known;
  }
}
