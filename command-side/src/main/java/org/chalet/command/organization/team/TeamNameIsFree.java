package org.chalet.command.organization.team;

import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rule;
import org.chalet.kernel.value.TeamId;

/**
 * Two teams of an organization are never called the same, however it is written.
 *
 * @param names teams by their folded names
 */
record TeamNameIsFree(Map<String, String> names, String wanted, TeamId team) implements Rule {
  @Override
  public boolean broken() {
    return !names.getOrDefault(TeamNames.folded(wanted), team.raw()).equals(team.raw());
  }

  @Override
  public ErrorCode code() {
    return ErrorCode.TEAM_NAME_TAKEN;
  }

  @Override
  public String detail() {
    return "another team of the organization is called so";
  }
}
