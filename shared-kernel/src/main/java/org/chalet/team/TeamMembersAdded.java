package org.chalet.team;

import java.util.List;
import org.chalet.kernel.message.EventName;

/** Users joined a team, in this order. */
@EventName("team.members-added")
public record TeamMembersAdded(String organization, String team, List<String> accounts)
    implements TeamEvent {
  public TeamMembersAdded {
    accounts = List.copyOf(accounts);
  }
}
