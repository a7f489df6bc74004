package org.chalet.vcard.likeness;

import java.util.List;

/**
 * How likely two cards are of one person.
 *
 * @param score sum of the reasons' weights, within what the kind of evidence allows
 */
public record Likeness(int score, List<Reason> reasons) {
  /** From here on two cards count as duplicates. */
  public static final int LIKELY = 70;

  /** From here on somebody may want to look: the whole name is the same, and no more is known. */
  public static final int POSSIBLE = 45;

  public Likeness {
    reasons = List.copyOf(reasons);
  }
}
