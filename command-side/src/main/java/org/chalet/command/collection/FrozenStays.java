package org.chalet.command.collection;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** What is on its way to another owner stays as it is until it has arrived. */
public record FrozenStays(boolean frozen) implements Rule {
  @Override
  public boolean broken() {
    return frozen;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.COLLECTION_FROZEN;
  }

  @Override
  public String detail() {
    return "this collection is being handed over to somebody else";
  }
}
