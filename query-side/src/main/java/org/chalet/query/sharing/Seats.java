package org.chalet.query.sharing;

import static org.chalet.query.sharing.SharingSchema.BY_GRANTEE;
import static org.chalet.query.sharing.SharingSchema.GRANTS;
import static org.chalet.query.sharing.SharingSchema.SEATS;
import static org.chalet.query.sharing.SharingSchema.SEATS_IN;
import static org.chalet.query.sharing.SharingSchema.TEAMS_OF;
import static org.chalet.query.sharing.SharingSchema.TEAM_SEATS;
import static org.chalet.query.sharing.SharingSchema.TEAM_SEATS_IN;

import org.chalet.kernel.value.RoomId;
import org.chalet.organization.MembershipChange;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.query.projection.Changes;
import org.chalet.room.RoomAdded;
import org.chalet.store.Scan;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/** Takes in who is in which organization and in which team. */
final class Seats {
  private Seats() {}

  static void on(OrganizationEvent event, Changes changes) {
    String in = event.organization();
    for (MembershipChange change : MembershipChange.of(event)) {
      switch (change) {
        case MembershipChange.In came ->
            changes.put(
                SEATS,
                SeatDocument.id(in, came.account()),
                new SeatDocument(in, came.account(), came.role()));
        case MembershipChange.Out gone -> {
          changes.remove(SEATS, SeatDocument.id(in, gone.account()));
          changes.removeAll(TEAM_SEATS, Scan.of(TEAMS_OF, gone.account(), in));
        }
      }
    }
    if (event instanceof OrganizationDeleted) {
      changes.removeAll(SEATS, Scan.of(SEATS_IN, in));
      changes.removeAll(TEAM_SEATS, Scan.of(TEAM_SEATS_IN, in));
      endGrants(in, changes);
    }
  }

  /** A room is where its organization is, so that shares of its calendar count. */
  static void on(RoomAdded event, Changes changes) {
    String in = event.organization();
    String room = new RoomId(event.room()).principal().raw();
    changes.put(SEATS, SeatDocument.id(in, room), new SeatDocument(in, room, SeatDocument.ROOM));
  }

  static void on(TeamEvent event, Changes changes) {
    String in = event.organization();
    String team = event.team();
    switch (event) {
      case TeamMembersAdded added ->
          added
              .accounts()
              .forEach(account ->
                  changes.put(
                      TEAM_SEATS,
                      TeamSeatDocument.id(team, account),
                      new TeamSeatDocument(in, team, account)));
      case TeamMembersRemoved removed ->
          removed
              .accounts()
              .forEach(account -> changes.remove(TEAM_SEATS, TeamSeatDocument.id(team, account)));
      case TeamDeleted deleted -> {
        changes.removeAll(TEAM_SEATS, Scan.of(TEAM_SEATS_IN, in, team));
        endGrants(team, changes);
      }
      default -> {}
    }
  }

  /** The grantee is no more; its collections are told by and by. */
  private static void endGrants(String grantee, Changes changes) {
    changes
        .ids(GRANTS, Scan.of(BY_GRANTEE, grantee))
        .forEach(id ->
            changes
                .get(GRANTS, id)
                .ifPresent(grant -> changes.put(GRANTS, id, grant.value().end())));
  }
}
