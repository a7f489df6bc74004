package org.chalet.command.organization.team;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;

/**
 * Nobody leads a team without being in it.
 *
 * @param leader an account; empty for nobody
 */
record LeadersAreMembers(Team team, String leader) implements Rule {
  @Override
  public boolean broken() {
    return !leader.isEmpty() && !team.members().contains(leader);
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.NOT_IN_TEAM;
  }

  @Override
  public String detail() {
    return "a team's leader is one of its members";
  }
}
