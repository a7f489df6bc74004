package org.chalet.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an index alone knows of a document.
 *
 * @param values of {@link Index#columns()}, in that order
 */
public record Row(String id, List<@Nullable Object> values) {
  public String text(int column) {
    return String.valueOf(values.get(column));
  }

  public long number(int column) {
    return values.get(column) instanceof Long number ? number : 0;
  }

  /** Where a following page goes on. */
  public Scan.Cursor cursor(Index<?> index) {
    return new Scan.Cursor(values.subList(0, index.keys().size()), id);
  }
}
