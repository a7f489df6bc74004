package org.chalet.contact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What taking a merge back makes of the cards.
 *
 * @param cards the reference card first, unless it stays deleted
 */
public record SeparatedCards(List<Card> cards, List<Conflict> conflicts) {
  public SeparatedCards {
    cards = List.copyOf(cards);
    conflicts = List.copyOf(conflicts);
  }

  /**
   * @param name under which the card is there
   * @param formerName under which it was before the merge
   */
  public record Card(String name, String formerName, String text) {}

  /**
   * Something that came with the merge and was changed since.
   *
   * @param kind {@code changed}, {@code removed}, or {@code reference-deleted}
   * @param property empty where it is about the whole card
   * @param merged what the merge had made
   * @param now null where there is nothing
   */
  public record Conflict(String kind, String property, String merged, @Nullable String now) {}
}
