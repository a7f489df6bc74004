package org.chalet.command.collection;

import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants said about a collection from now on: an absent field stays as it is, an empty
 * text takes it away.
 */
public record PropertiesBody(
    @Nullable String displayName,
    @Nullable String description,
    @Nullable String colour,
    @Nullable Long order,
    @Nullable String timezone) {

  public CollectionProperties over(CollectionProperties now) {
    return new CollectionProperties(
        changed(now.displayName(), displayName),
        changed(now.description(), description),
        changed(now.colour(), colour),
        order == null ? now.order() : order,
        changed(now.timezone(), timezone),
        now.others());
  }

  private static @Nullable String changed(@Nullable String now, @Nullable String wanted) {
    if (wanted == null) {
      return now;
    }
    return wanted.isEmpty() ? null : wanted;
  }
}
