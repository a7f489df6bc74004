package org.chalet.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A kind of document within a view.
 *
 * @param name {@code [a-z][a-z0-9_]*}
 * @param type a record that JSON can write and read back
 * @param indexes those that use a field of the same name use the same field
 */
public record Kind<D>(String name, Class<D> type, List<Index<D>> indexes) {
  public Kind {
    indexes = List.copyOf(indexes);
    Set<String> names = new HashSet<>();
    for (Field<D> field : fieldsOf(indexes)) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException(
            "kind " + name + " has two fields named " + field.name());
      }
    }
  }

  /** Every field that some index uses, once. */
  public List<Field<D>> fields() {
    return fieldsOf(indexes);
  }

  private static <D> List<Field<D>> fieldsOf(List<Index<D>> indexes) {
    return indexes.stream().flatMap(i -> i.columns().stream()).distinct().toList();
  }
}
