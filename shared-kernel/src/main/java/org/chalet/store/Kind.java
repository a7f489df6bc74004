package org.chalet.store;

import java.util.List;

/**
 * A kind of document within a view.
 *
 * @param name {@code [a-z][a-z0-9_]*}
 * @param type a record that JSON can write and read back
 */
public record Kind<D>(String name, Class<D> type, List<Index<D>> indexes) {
  public Kind {
    indexes = List.copyOf(indexes);
  }

  /** Every field that some index uses, once. */
  public List<Field<D>> fields() {
    return indexes.stream().flatMap(i -> i.columns().stream()).distinct().toList();
  }
}
