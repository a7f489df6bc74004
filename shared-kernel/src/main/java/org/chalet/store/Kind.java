package org.chalet.store;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document within a view.
 *
 * @param name {@code [a-z][a-z0-9_]*}
 * @param type a record that JSON can write and read back
 * @param indexes those that use a field of the same name use the same field
 * @param text by what words documents are found, see {@link View#search}; null for none
 */
public record Kind<D>(
    String name, Class<D> type, List<Index<D>> indexes, @Nullable TextIndex<D> text) {
  public Kind(String name, Class<D> type, List<Index<D>> indexes) {
    this(name, type, indexes, null);
  }

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

  /**
   * By what words documents are found.
   *
   * @throws IllegalArgumentException when they are not
   */
  public TextIndex<D> words() {
    if (text == null) {
      throw new IllegalArgumentException("kind " + name + " is not found by words");
    }
    return text;
  }

  private static <D> List<Field<D>> fieldsOf(List<Index<D>> indexes) {
    return indexes.stream().flatMap(i -> i.columns().stream()).distinct().toList();
  }
}
