package org.chalet.query.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next the cursor of the following part; null at the end
 */
public record Page<T>(
    List<T> items,
    @Schema(description = "Pass it as `cursor` for the following page; absent at the end")
        @Nullable String next) {
  public Page {
    items = List.copyOf(items);
  }

  public <R> Page<R> map(Function<T, R> mapping) {
    return new Page<>(items.stream().map(mapping).toList(), next);
  }
}
