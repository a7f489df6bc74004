package org.chalet.query.team;

import static org.chalet.query.team.TeamSchema.BY_ACCOUNT;
import static org.chalet.query.team.TeamSchema.BY_NAME;
import static org.chalet.query.team.TeamSchema.BY_TEAM;
import static org.chalet.query.team.TeamSchema.MEMBERS;
import static org.chalet.query.team.TeamSchema.TEAMS;

import java.util.List;
import java.util.Set;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.UserErased;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.query.projection.Changes;
import org.chalet.query.projection.Projection;
import org.chalet.query.rest.Times;
import org.chalet.store.Scan;
import org.chalet.store.ViewSchema;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/** Teams and their members. */
public final class TeamProjection implements Projection {
  @Override
  public ViewSchema schema() {
    return TeamSchema.SCHEMA;
  }

  @Override
  public Set<String> contexts() {
    return Set.of("team", "organization");
  }

  @Override
  public void on(EventEnvelope event, Changes changes) {
    switch (event.payload()) {
      case TeamEvent happened -> team(event, happened, changes);
      case UserRemoved removed -> gone(changes, removed.organization(), removed.account());
      case UserLeft left -> gone(changes, left.organization(), left.account());
      case UserErased erased -> gone(changes, erased.organization(), erased.account());
      case LegalRepresentativeReplaced replaced -> {
        if (replaced.formerRole().isEmpty()) {
          gone(changes, replaced.organization(), replaced.former());
        }
      }
      case OrganizationDeleted deleted -> {
        changes.removeAll(TEAMS, Scan.of(BY_NAME, deleted.organization()));
        changes.removeAll(MEMBERS, Scan.of(BY_TEAM, deleted.organization()));
      }
      default -> {}
    }
  }

  private static void team(EventEnvelope event, TeamEvent happened, Changes changes) {
    String in = happened.organization();
    String team = happened.team();
    switch (happened) {
      case TeamCreated created ->
          put(
              changes,
              new TeamDocument(
                  in, team, created.name(), created.colour(), "", 0, Times.micros(event.time())));
      case TeamChanged changed ->
          changes
              .get(TEAMS, TeamDocument.id(in, team))
              .ifPresent(t -> put(changes, t.value().called(changed.name(), changed.colour())));
      case TeamLeaderNamed named -> lead(changes, named);
      case TeamDeleted deleted -> {
        changes.remove(TEAMS, TeamDocument.id(in, team));
        changes.removeAll(MEMBERS, Scan.of(BY_TEAM, in, team));
      }
      case TeamMembersAdded added -> join(event, added, changes);
      case TeamMembersRemoved removed ->
          removed
              .accounts()
              .forEach(account -> changes.remove(MEMBERS, MemberDocument.id(in, team, account)));
    }
  }

  private static void join(EventEnvelope event, TeamMembersAdded added, Changes changes) {
    String in = added.organization();
    List<String> accounts = added.accounts();
    for (int i = 0; i < accounts.size(); i++) {
      changes.put(
          MEMBERS,
          MemberDocument.id(in, added.team(), accounts.get(i)),
          new MemberDocument(
              in,
              added.team(),
              accounts.get(i),
              MemberDocument.joined(event.position(), i),
              Times.micros(event.time())));
    }
  }

  private static void lead(Changes changes, TeamLeaderNamed named) {
    String in = named.organization();
    long joined =
        changes
            .get(MEMBERS, MemberDocument.id(in, named.team(), named.account()))
            .map(member -> member.value().joined())
            .orElse(0L);
    changes
        .get(TEAMS, TeamDocument.id(in, named.team()))
        .ifPresent(team -> put(changes, team.value().led(named.account(), joined)));
  }

  private static void gone(Changes changes, String organization, String account) {
    changes.removeAll(MEMBERS, Scan.of(BY_ACCOUNT, organization, account));
  }

  private static void put(Changes changes, TeamDocument team) {
    changes.put(TEAMS, TeamDocument.id(team.organization(), team.team()), team);
  }
}
