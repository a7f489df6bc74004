package org.chalet.query.sharing;

import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.Reach;
import org.jspecify.annotations.Nullable;

/**
 * A collection of somebody else, as shares give it to a reader.
 *
 * @param collection {@code calendar:…} or {@code addressbook:…}
 * @param owner {@code account:…}
 * @param since position from which on the reader could see what is in it; a new role or team begins
 *     anew
 * @param chosen how the reader wants to see it; nothing is said where the owner's words stand
 */
public record Shared(
    String collection, String owner, Reach reach, long since, CollectionProperties chosen) {

  /** The owner's properties, with those of the reader before them. */
  public CollectionProperties over(CollectionProperties owners) {
    return new CollectionProperties(
        first(chosen.displayName(), owners.displayName()),
        first(chosen.description(), owners.description()),
        first(chosen.colour(), owners.colour()),
        first(chosen.order(), owners.order()),
        first(chosen.timezone(), owners.timezone()),
        chosen.others());
  }

  /** What the reader says differently, so that the owner's later words are still seen. */
  public static CollectionProperties difference(
      CollectionProperties wanted, CollectionProperties owners) {
    return new CollectionProperties(
        own(wanted.displayName(), owners.displayName()),
        own(wanted.description(), owners.description()),
        own(wanted.colour(), owners.colour()),
        own(wanted.order(), owners.order()),
        own(wanted.timezone(), owners.timezone()),
        wanted.others());
  }

  private static <T> @Nullable T first(@Nullable T chosen, @Nullable T owners) {
    return chosen == null ? owners : chosen;
  }

  private static <T> @Nullable T own(@Nullable T wanted, @Nullable T owners) {
    return wanted == null || wanted.equals(owners) ? null : wanted;
  }
}
