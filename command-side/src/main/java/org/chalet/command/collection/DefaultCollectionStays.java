package org.chalet.command.collection;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** What came with the account is where clients and invitations put things, so it stays. */
public record DefaultCollectionStays(boolean isDefault) implements Rule {
  @Override
  public boolean broken() {
    return isDefault;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.DEFAULT_COLLECTION_STAYS;
  }

  @Override
  public String detail() {
    return "the collection that came with the account cannot be deleted";
  }
}
