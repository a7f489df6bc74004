package org.chalet.command.organization.hold;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/** Nobody decides about a hold on their own account. */
record NobodyIsConcerned(String actor, String account) implements Rule {
  static void verify(String actor, String account) {
    new NobodyIsConcerned(actor, account).verify();
  }

  @Override
  public boolean broken() {
    return actor.equals(account);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.LEGAL_HOLD_NEEDS_TWO;
  }

  @Override
  public String detail() {
    return "others decide about one's own account";
  }
}
