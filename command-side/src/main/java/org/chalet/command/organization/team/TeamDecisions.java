package org.chalet.command.organization.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalet.command.organization.OneMoreFits;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.TeamId;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.ChangeTeam;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.NameTeamLeader;
import org.chalet.team.RemoveTeamMembers;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;

/** What teams there are, and who is in them. */
final class TeamDecisions {
  static final int MOST_TEAMS = 2_000;

  private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

  private TeamDecisions() {}

  static List<TeamEvent> decide(Organization in, CreateTeam command) {
    TeamId team = command.team();
    if (in.teams().has(team)) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this team's id is in use");
    }
    String name = TeamNames.of(command.name());
    new TeamNameIsFree(in.teams().names(), name, team).verify();
    new OneMoreFits(in.teams().all().size(), MOST_TEAMS, ErrorCode.TOO_MANY_TEAMS).verify();
    List<TeamEvent> events = new ArrayList<>();
    events.add(new TeamCreated(in.id(), team.raw(), name, colourOf(command.colour())));
    if (!command.members().isEmpty()) {
      List<String> members = named(in, command.members());
      events.add(new TeamMembersAdded(in.id(), team.raw(), members));
    }
    return events;
  }

  static List<TeamEvent> decide(Organization in, ChangeTeam command) {
    Team team = in.teams().of(command.team());
    String name = command.name() == null ? team.name() : TeamNames.of(command.name());
    String colour = command.colour() == null ? team.colour() : colourOf(command.colour());
    new TeamNameIsFree(in.teams().names(), name, command.team()).verify();
    return name.equals(team.name()) && colour.equals(team.colour())
        ? List.of()
        : List.of(new TeamChanged(in.id(), command.team().raw(), name, colour));
  }

  static List<TeamEvent> decide(Organization in, DeleteTeam command) {
    in.teams().of(command.team());
    return List.of(new TeamDeleted(in.id(), command.team().raw()));
  }

  static List<TeamEvent> decide(Organization in, AddTeamMembers command) {
    Collection<String> before = in.teams().of(command.team()).members();
    List<String> joining =
        named(in, command.members()).stream().filter(a -> !before.contains(a)).toList();
    return joining.isEmpty()
        ? List.of()
        : List.of(new TeamMembersAdded(in.id(), command.team().raw(), joining));
  }

  static List<TeamEvent> decide(Organization in, RemoveTeamMembers command) {
    Collection<String> before = in.teams().of(command.team()).members();
    List<String> leaving = once(command.members()).stream().filter(before::contains).toList();
    return leaving.isEmpty()
        ? List.of()
        : List.of(new TeamMembersRemoved(in.id(), command.team().raw(), leaving));
  }

  static List<TeamEvent> decide(Organization in, NameTeamLeader command) {
    Team team = in.teams().of(command.team());
    AccountId leader = command.leader();
    String account = leader == null ? "" : leader.raw();
    new LeadersAreMembers(team, account).verify();
    return account.equals(team.leader())
        ? List.of()
        : List.of(new TeamLeaderNamed(in.id(), command.team().raw(), account));
  }

  /** Users of the organization, each once. */
  private static List<String> named(Organization in, List<AccountId> accounts) {
    accounts.forEach(in.members()::roleOf);
    return List.copyOf(once(accounts));
  }

  private static Set<String> once(List<AccountId> accounts) {
    if (accounts.isEmpty() || accounts.size() > AddTeamMembers.MOST) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE, "name 1 to " + AddTeamMembers.MOST + " members at a time");
    }
    Set<String> once = new LinkedHashSet<>();
    accounts.forEach(account -> once.add(account.raw()));
    return once;
  }

  private static String colourOf(String wanted) {
    if (!COLOUR.matcher(wanted).matches()) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a colour is written #RRGGBB");
    }
    return wanted.toLowerCase(Locale.ROOT);
  }
}
