package org.chalet.command.contact;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** Two cards at least are not of one person. */
record HidingNeedsCards(int cards) implements Rule {
  private static final int FEWEST = 2;
  private static final int MOST = MergeNeedsDuplicates.MOST + 1;

  @Override
  public boolean broken() {
    return cards < FEWEST || cards > MOST;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.HIDING_NEEDS_CARDS;
  }

  @Override
  public String detail() {
    return FEWEST + " to " + MOST + " different cards are hidden at a time";
  }
}
