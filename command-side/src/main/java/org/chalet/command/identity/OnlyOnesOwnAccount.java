package org.chalet.command.identity;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** Nobody, not even a manager, acts on another's account. */
record OnlyOnesOwnAccount(String account, String actor) implements Rule {
  @Override
  public boolean broken() {
    return !account.equals(actor);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.FORBIDDEN;
  }

  @Override
  public String detail() {
    return "this is another person's account";
  }
}
