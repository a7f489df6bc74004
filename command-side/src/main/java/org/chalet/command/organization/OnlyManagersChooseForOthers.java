package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;

/** What somebody is told is their own choice, or that of those who manage users. */
record OnlyManagersChooseForOthers(Role actor) implements Rule {
  @Override
  public boolean broken() {
    return !actor.managesUsers();
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR;
  }

  @Override
  public String detail() {
    return "only legal representatives and administrators choose for others";
  }
}
