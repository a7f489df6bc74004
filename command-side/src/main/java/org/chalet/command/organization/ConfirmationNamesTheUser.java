package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.AccountId;

/**
 * Whoever removes a user types that user's login.
 *
 * @param holder whose login was typed; empty for nobody's
 */
record ConfirmationNamesTheUser(String holder, AccountId removed) implements Rule {
  @Override
  public boolean broken() {
    return !holder.equals(removed.raw());
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.CONFIRMATION_MISMATCH;
  }

  @Override
  public String detail() {
    return "the confirmation is not the login e-mail of the user to remove";
  }
}
