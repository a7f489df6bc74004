package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;

/** Users are managed by legal representatives and administrators. */
record OnlyManagersManageUsers(Role actor) implements Rule {
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
    return "only legal representatives and administrators manage users";
  }
}
