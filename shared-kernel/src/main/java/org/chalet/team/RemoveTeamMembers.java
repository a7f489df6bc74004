package org.chalet.team;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;

/**
 * Takes users out of a team; who is not in stays out.
 *
 * @param members 1 to {@value AddTeamMembers#MOST}
 */
public record RemoveTeamMembers(OrganizationId organization, TeamId team, List<AccountId> members)
    implements TeamCommand {
  public RemoveTeamMembers {
    members = List.copyOf(members);
  }
}
