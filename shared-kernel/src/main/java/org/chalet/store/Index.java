package org.chalet.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * A declared index of a kind of document.
 *
 * @param name {@code [a-z][a-z0-9_]*}, unique within the kind
 * @param keys in order; scans fix the first ones and may bound the next one
 * @param covered further fields that {@link View#rows} can answer without reading documents
 * @param unique whether two documents may not have the same keys (documents with a null among the
 *     keys are exempt)
 */
public record Index<D>(String name, List<Field<D>> keys, List<Field<D>> covered, boolean unique) {
  public Index {
    keys = List.copyOf(keys);
    covered = List.copyOf(covered);
  }

  /** Keys, then covered fields: the columns of {@link View#rows}. */
  public List<Field<D>> columns() {
    return Stream.concat(keys.stream(), covered.stream()).toList();
  }
}
