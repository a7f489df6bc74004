package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;

/** The organization's details are not for collaborators and externals. */
record OnlyManagersChangeDetails(Role actor) implements Rule {
  @Override
  public boolean broken() {
    return !actor.managesUsers();
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.FORBIDDEN;
  }

  @Override
  public String detail() {
    return "only legal representatives and administrators change the organization's details";
  }
}
