package org.chalet.team;

import java.util.List;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;

/**
 * Makes a team.
 *
 * @param colour {@code #RRGGBB}
 * @param members users of the organization; none for an empty team
 */
public record CreateTeam(
    OrganizationId organization, TeamId team, String name, String colour, List<AccountId> members)
    implements TeamCommand {
  public CreateTeam {
    members = List.copyOf(members);
  }
}
