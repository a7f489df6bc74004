package org.chalet.team;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;

/**
 * Takes users of the organization into a team; who is in already stays.
 *
 * @param members 1 to {@value #MOST}
 */
public record AddTeamMembers(OrganizationId organization, TeamId team, List<AccountId> members)
    implements TeamCommand {
  /** How many can be named in one command. */
  public static final int MOST = 1000;

  public AddTeamMembers {
    members = List.copyOf(members);
  }
}
