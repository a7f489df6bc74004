package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;

/** Nobody is invited to represent: only those who have joined are appointed. */
record OnlyUsersAreAppointed(Role offered) implements Rule {
  @Override
  public boolean broken() {
    return offered == Role.LEGAL_REPRESENTATIVE;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.ONLY_USERS_ARE_APPOINTED;
  }

  @Override
  public String detail() {
    return "only those who have joined are appointed legal representatives";
  }
}
