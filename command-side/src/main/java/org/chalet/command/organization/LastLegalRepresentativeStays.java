package org.chalet.command.organization;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.Role;
import org.jspecify.annotations.Nullable;

/**
 * The last legal representative is neither removed nor demoted and does not leave.
 *
 * @param next what that user is going to be; null for no longer a user
 */
record LastLegalRepresentativeStays(int legalRepresentatives, Role former, @Nullable Role next)
    implements Rule {
  @Override
  public boolean broken() {
    return former == Role.LEGAL_REPRESENTATIVE
        && next != Role.LEGAL_REPRESENTATIVE
        && legalRepresentatives == 1;
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.LAST_LEGAL_REPRESENTATIVE;
  }

  @Override
  public String detail() {
    return "an organization keeps at least one legal representative";
  }
}
