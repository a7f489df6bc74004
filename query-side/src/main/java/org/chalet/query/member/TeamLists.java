package org.chalet.query.member;

import static org.chalet.query.member.MemberSchema.LISTS;
import static org.chalet.query.member.MemberSchema.MEMBERSHIPS;
import static org.chalet.query.member.MemberSchema.PEOPLE;
import static org.chalet.query.member.MemberSchema.TEAMS;

import java.util.Optional;
import org.chalet.query.projection.Changes;
import org.chalet.store.Document;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/**
 * The lists of teams; a team that is gone leaves its id with its members, where nobody follows it.
 */
final class TeamLists {
  private TeamLists() {}

  static void take(TeamEvent event, Changes changes) {
    switch (event) {
      case TeamCreated created ->
          changes.put(
              TEAMS, created.team(), new MemberSchema.Team(created.organization(), created.team()));
      case TeamDeleted deleted -> {
        changes.remove(TEAMS, deleted.team());
        LISTS.clear(changes, deleted.team());
      }
      case TeamMembersAdded added ->
          added.accounts().forEach(account -> join(event, account, changes));
      case TeamMembersRemoved removed ->
          removed.accounts().forEach(account -> quit(event, account, changes));
      default -> {}
    }
  }

  private static void join(TeamEvent event, String account, Changes changes) {
    membership(event, account, changes)
        .map(there -> there.inTeam(event.team()))
        .ifPresent(now -> Places.keep(now, PEOPLE.get(account, changes), changes));
  }

  private static void quit(TeamEvent event, String account, Changes changes) {
    membership(event, account, changes)
        .map(there -> there.outOfTeam(event.team()))
        .ifPresent(now -> {
          LISTS.remove(changes, event.team(), account);
          Places.keep(now, PEOPLE.get(account, changes), changes);
        });
  }

  private static Optional<MembershipDocument> membership(
      TeamEvent event, String account, Changes changes) {
    return changes
        .get(MEMBERSHIPS, MembershipDocument.id(event.organization(), account))
        .map(Document::value);
  }
}
