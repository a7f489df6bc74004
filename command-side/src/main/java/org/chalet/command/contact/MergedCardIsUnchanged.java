package org.chalet.command.contact;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A merge can be taken back while its card is as the merge left it; later changes would be lost.
 *
 * @param text of the card as it is; null where it was deleted
 */
record MergedCardIsUnchanged(@Nullable String text, String asMerged) implements Rule {
  @Override
  public boolean broken() {
    return !asMerged.equals(text);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.MERGED_CARD_CHANGED;
  }

  @Override
  public String detail() {
    return "the merged card was changed since";
  }
}
