package org.chalet.team;

import java.util.List;
import org.chalet.kernel.message.EventName;

/** Users left a team. Whoever leaves the organization leaves its teams without a word of this. */
@EventName("team.members-removed")
public record TeamMembersRemoved(String organization, String team, List<String> accounts)
    implements TeamEvent {
  public TeamMembersRemoved {
    accounts = List.copyOf(accounts);
  }
}
