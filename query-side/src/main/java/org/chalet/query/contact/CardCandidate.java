package org.chalet.query.contact;

import org.jspecify.annotations.Nullable;

/**
 * A card as the index knows it.
 *
 * @param name the last path segment, decoded
 * @param searchable see {@link SearchableText}; null for a card that cannot be read
 */
public record CardCandidate(String name, @Nullable String searchable) {
  /** Whether the card may hold the folded text in one of the searchable properties. */
  public boolean mayContain(String folded) {
    return searchable == null || searchable.contains(folded);
  }
}
