package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;

/** Managers do the accounting anyhow, and externals never do. */
record AccountingIsForCollaborators(Role role) implements Rule {
  @Override
  public boolean broken() {
    return role != Role.COLLABORATOR;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.ACCOUNTING_IS_FOR_COLLABORATORS;
  }

  @Override
  public String detail() {
    return "accounting is granted to collaborators only";
  }
}
