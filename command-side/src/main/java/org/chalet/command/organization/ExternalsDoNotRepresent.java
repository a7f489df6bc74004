package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;

/** Legal responsibility is for people in the organization, not for externals. */
record ExternalsDoNotRepresent(Role former, Role next) implements Rule {
  @Override
  public boolean broken() {
    return former == Role.EXTERNAL && next == Role.LEGAL_REPRESENTATIVE;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.EXTERNAL_CANNOT_REPRESENT;
  }

  @Override
  public String detail() {
    return "an external user cannot become legal representative; make them a collaborator first";
  }
}
