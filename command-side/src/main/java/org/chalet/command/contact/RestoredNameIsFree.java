package org.chalet.command.contact;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** A card that comes back finds nothing else under its name. */
record RestoredNameIsFree(boolean taken) implements Rule {
  @Override
  public boolean broken() {
    return taken;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.MERGED_CARD_CHANGED;
  }

  @Override
  public String detail() {
    return "another card has the name of one that was merged";
  }
}
