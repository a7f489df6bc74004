package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.TeamId;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.ChangeTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.NameTeamLeader;
import org.chalet.team.RemoveTeamMembers;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.jspecify.annotations.Nullable;

/** Teams. */
final class TeamOpposites {
  static final List<Opposite> ALL =
      List.of(
          Opposite.of(Set.of(TeamChanged.class), Set.of(TeamCreated.class), TeamOpposites::change),
          Opposite.of(Set.of(TeamLeaderNamed.class), TeamOpposites::leader),
          new Opposite(
              Set.of(TeamMembersAdded.class, TeamMembersRemoved.class),
              Set.of(),
              TeamOpposites::members,
              TeamOpposites::membership,
              null),
          Opposite.of(Set.of(TeamCreated.class, TeamDeleted.class), TeamOpposites::existence)
              .existing(new Existence(Set.of(TeamCreated.class), TeamOpposites::itself)));

  private TeamOpposites() {}

  private static @Nullable Command change(Event last, @Nullable Event before) {
    return switch (before) {
      case TeamChanged e -> change(e.organization(), e.team(), e.name(), e.colour());
      case TeamCreated e -> change(e.organization(), e.team(), e.name(), e.colour());
      case null, default -> null;
    };
  }

  private static Command change(String organization, String team, String name, String colour) {
    return new ChangeTeam(new OrganizationId(organization), new TeamId(team), name, colour);
  }

  private static @Nullable Command leader(Event last, @Nullable Event before) {
    AccountId leader =
        before instanceof TeamLeaderNamed e && !e.account().isEmpty()
            ? new AccountId(e.account())
            : null;
    return last instanceof TeamLeaderNamed e
        ? new NameTeamLeader(in(e.organization()), new TeamId(e.team()), leader)
        : null;
  }

  private static Set<String> members(Event event) {
    return switch (event) {
      case TeamMembersAdded e -> Set.copyOf(e.accounts());
      case TeamMembersRemoved e -> Set.copyOf(e.accounts());
      default -> Set.of();
    };
  }

  private static @Nullable Command membership(Event last, @Nullable Event before, String account) {
    boolean was = before instanceof TeamMembersAdded;
    return switch (last) {
      case TeamMembersAdded e -> membership(e.organization(), e.team(), account, was);
      case TeamMembersRemoved e -> membership(e.organization(), e.team(), account, was);
      default -> null;
    };
  }

  private static Command membership(
      String organization, String team, String account, boolean member) {
    List<AccountId> one = List.of(new AccountId(account));
    return member
        ? new AddTeamMembers(in(organization), new TeamId(team), one)
        : new RemoveTeamMembers(in(organization), new TeamId(team), one);
  }

  /** Members, access and shares of one that was dissolved went with it. */
  private static @Nullable Command existence(Event last, @Nullable Event before) {
    return last instanceof TeamCreated e
        ? new DeleteTeam(in(e.organization()), new TeamId(e.team()))
        : null;
  }

  private static Set<String> itself(Event event) {
    return event instanceof TeamCreated e ? Set.of(e.team()) : Set.of();
  }

  private static OrganizationId in(String organization) {
    return new OrganizationId(organization);
  }
}
