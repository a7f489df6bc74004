package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;

/** The role of legal representative is given and taken away only by one who has it. */
record OnlyLegalRepresentativesAppoint(Role actor, Role appointed) implements Rule {
  @Override
  public boolean broken() {
    return appointed == Role.LEGAL_REPRESENTATIVE && actor != Role.LEGAL_REPRESENTATIVE;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS;
  }

  @Override
  public String detail() {
    return "only a legal representative gives or takes away that role";
  }
}
