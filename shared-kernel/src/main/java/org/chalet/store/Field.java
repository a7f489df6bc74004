package org.chalet.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a document that indexes use; computed when the document is written.
 *
 * @param name {@code [a-z][a-z0-9_]*}, unique within the kind
 * @param of the value: a String or a Long, as the type says; null sorts before everything
 */
public record Field<D>(String name, FieldType type, Function<D, @Nullable Object> of) {
  public static <D> Field<D> text(String name, Function<D, @Nullable String> of) {
    return new Field<>(name, FieldType.TEXT, of::apply);
  }

  public static <D> Field<D> number(String name, Function<D, @Nullable Long> of) {
    return new Field<>(name, FieldType.LONG, of::apply);
  }
}
