package org.chalet.command.organization.team;

import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/** How teams follow from events. */
public final class TeamsEvolution {
  private TeamsEvolution() {}

  public static Teams after(Teams now, TeamEvent event) {
    return switch (event) {
      case TeamCreated created ->
          now.with(created.team(), Team.empty(created.name(), created.colour()));
      case TeamChanged changed -> {
        Team known = now.all().get(changed.team());
        yield known == null
            ? now
            : now.with(changed.team(), known.called(changed.name(), changed.colour()));
      }
      case TeamLeaderNamed named -> {
        Team known = now.all().get(named.team());
        yield known == null ? now : now.with(named.team(), known.led(named.account()));
      }
      case TeamDeleted deleted -> now.without(deleted.team());
      case TeamMembersAdded added -> now.joined(added.team(), added.accounts());
      case TeamMembersRemoved removed -> now.left(removed.team(), removed.accounts());
    };
  }
}
