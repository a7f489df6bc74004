package org.chalet.vcard.likeness;

import java.util.List;

/**
 * Cards that are likely, or possibly, of one person; no two of them contradict each other.
 *
 * @param cards their names, in order
 * @param score of the weakest of the links that hold it together
 * @param links as many as connect all cards
 */
public record Cluster(List<String> cards, int score, List<Link> links) {
  public Cluster {
    cards = List.copyOf(cards);
    links = List.copyOf(links);
  }

  /** Two cards, and why they belong together. */
  public record Link(String card, String other, Likeness likeness) {}

  public boolean isLikely() {
    return score >= Likeness.LIKELY;
  }
}
