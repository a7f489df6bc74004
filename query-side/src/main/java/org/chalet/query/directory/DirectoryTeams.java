package org.chalet.query.directory;

import static org.chalet.query.directory.DirectorySchema.PEOPLE;
import static org.chalet.query.directory.DirectorySchema.SEATS;

import java.util.List;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.query.projection.Changes;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/** Teams as groups of the directory; one event writes a group once, however many joined. */
record DirectoryTeams(EventEnvelope event, Changes changes, Showing showing) {
  void take(TeamEvent happened) {
    switch (happened) {
      case TeamCreated created ->
          showing.keep(
              new TeamDocument(
                  created.organization(),
                  created.team(),
                  created.name(),
                  event.position(),
                  List.of()),
              false);
      case TeamChanged changed ->
          showing
              .team(changed.team())
              .ifPresent(there -> showing.keep(there.named(changed.name()), false));
      case TeamDeleted deleted -> showing.team(deleted.team()).ifPresent(showing::remove);
      case TeamMembersAdded added ->
          showing.team(added.team()).ifPresent(there -> join(there, added));
      case TeamMembersRemoved removed ->
          showing.team(removed.team()).ifPresent(there -> quit(there, removed));
      default -> {}
    }
  }

  private void join(TeamDocument team, TeamMembersAdded added) {
    TeamDocument now = team;
    for (String account : added.accounts()) {
      Seat seat = showing.seat(team.organization(), account).orElse(null);
      if (seat != null) {
        changes.put(SEATS, seat.id(), seat.inTeam(team.team()));
        boolean shown = seat.shows(PEOPLE.get(account, changes));
        now = now.showing(DirectoryCard.uidOf(account), shown);
      }
    }
    showing.keep(now, true);
  }

  private void quit(TeamDocument team, TeamMembersRemoved removed) {
    TeamDocument now = team;
    for (String account : removed.accounts()) {
      showing
          .seat(team.organization(), account)
          .ifPresent(seat -> changes.put(SEATS, seat.id(), seat.outOfTeam(team.team())));
      now = now.showing(DirectoryCard.uidOf(account), false);
    }
    showing.keep(now, true);
  }
}
