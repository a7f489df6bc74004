package org.chalet.query.team;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.policy.Standing;
import org.chalet.query.rest.Caller;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.query.rest.PathIds;
import org.chalet.query.rest.People;
import org.chalet.query.rest.People.Person;
import org.chalet.query.rest.Standings;
import org.chalet.query.rest.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The teams of organizations. Managers see all of them, others those that they are in; externals
 * see nobody but themselves there.
 */
@RestController
@Tag(name = "Teams")
public class TeamReads {
  private final Teams teams;
  private final Standings standings;
  private final People people;

  public TeamReads(Teams teams, Standings standings, People people) {
    this.teams = teams;
    this.standings = standings;
    this.people = people;
  }

  @GetMapping("/api/organizations/{organization}/teams")
  @Operation(
      operationId = "getTeams",
      summary = "Managers: every team, by name; others: their own, in the order of joining")
  public Page<TeamAnswer> all(
      HttpServletRequest request,
      @PathVariable String organization,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    AccountId caller = Caller.of(request);
    PageRequest page = PageRequest.of(cursor, limit);
    Role role = role(id, caller);
    Page<Teams.Team> found = role.managesUsers() ? teams.all(id, page) : teams.of(id, caller, page);
    return found.map(team -> TeamAnswer.of(team, role));
  }

  @GetMapping("/api/organizations/{organization}/teams/{team}")
  @Operation(operationId = "getTeam", summary = "One team")
  public TeamAnswer one(
      HttpServletRequest request, @PathVariable String organization, @PathVariable String team) {
    OrganizationId id = PathIds.organization(organization);
    AccountId caller = Caller.of(request);
    return TeamAnswer.of(visible(id, PathIds.team(team), caller), role(id, caller));
  }

  @GetMapping("/api/organizations/{organization}/teams/{team}/members")
  @Operation(
      operationId = "getTeamMembers",
      summary = "Who is in the team, in the order in which they joined")
  public Page<MemberAnswer> members(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String team,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    TeamId teamId = PathIds.team(team);
    AccountId caller = Caller.of(request);
    PageRequest page = PageRequest.of(cursor, limit);
    visible(id, teamId, caller);
    Page<MemberDocument> found =
        role(id, caller) == Role.EXTERNAL
            ? new Page<>(teams.member(id, teamId, caller).stream().toList(), null)
            : teams.members(id, teamId, page);
    Map<String, Person> known =
        people.people(found.items().stream().map(MemberDocument::account).toList());
    return found.map(member -> MemberAnswer.of(member, known.get(member.account())));
  }

  @GetMapping("/api/organizations/{organization}/users/{account}/teams")
  @Operation(
      operationId = "getUserTeams",
      summary = "The teams of a user, in the order of joining; for managers and the user")
  public Page<TeamAnswer> ofUser(
      HttpServletRequest request,
      @PathVariable String organization,
      @PathVariable String account,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit) {
    OrganizationId id = PathIds.organization(organization);
    AccountId user = PathIds.account(account);
    AccountId caller = Caller.of(request);
    Role role = role(id, caller);
    if (!role.managesUsers() && !caller.equals(user)) {
      throw new Rejected(
          ErrorCode.MANAGING_USERS_NEEDS_ADMINISTRATOR,
          "the teams of others are shown to those who manage users");
    }
    if (standings.of(id, user).isEmpty()) {
      throw new Rejected(ErrorCode.NOT_A_MEMBER, "no such user");
    }
    return teams.of(id, user, PageRequest.of(cursor, limit)).map(team -> TeamAnswer.of(team, role));
  }

  private Teams.Team visible(OrganizationId organization, TeamId team, AccountId caller) {
    boolean shown =
        role(organization, caller).managesUsers()
            || teams.member(organization, team, caller).isPresent();
    return teams
        .team(organization, team)
        .filter(known -> shown)
        .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_TEAM, "no such team of yours"));
  }

  private Role role(OrganizationId organization, AccountId caller) {
    return standings
        .of(organization, caller)
        .map(Standing::role)
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_ORGANIZATION, "no such organization of yours"));
  }

  /**
   * @param leader whom to turn to, an account; null for nobody, and for externals
   * @param members how many
   */
  public record TeamAnswer(
      String id, String name, String colour, @Nullable String leader, long members, Instant since) {
    static TeamAnswer of(Teams.Team team, Role role) {
      TeamDocument known = team.document();
      return new TeamAnswer(
          known.team(),
          known.name(),
          known.colour(),
          role == Role.EXTERNAL ? null : team.leader(),
          team.members(),
          Times.ofMicros(known.since()));
    }
  }

  /**
   * @param name null, as the e-mail, where the person's data was erased
   */
  public record MemberAnswer(
      String account, Instant since, @Nullable String name, @Nullable String email) {
    static MemberAnswer of(MemberDocument member, @Nullable Person person) {
      return new MemberAnswer(
          member.account(),
          Times.ofMicros(member.since()),
          person == null ? null : person.name(),
          person == null ? null : person.email());
    }
  }
}
