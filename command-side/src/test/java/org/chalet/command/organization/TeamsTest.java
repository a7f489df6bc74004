package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.RemoveUser;
import org.chalet.product.GrantAccess;
import org.chalet.product.ProductKind;
import org.chalet.team.AddTeamMembers;
import org.chalet.team.ChangeTeam;
import org.chalet.team.CreateTeam;
import org.chalet.team.DeleteTeam;
import org.chalet.team.NameTeamLeader;
import org.chalet.team.RemoveTeamMembers;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.junit.jupiter.api.Test;

class TeamsTest extends AccessStory {
  private final String id = house.raw();

  @Test
  void a_team_needs_a_name_and_a_colour() {
    for (String name : List.of("", " ", "two\nlines", "x".repeat(201))) {
      story
          .when(LEA, new CreateTeam(house, DESIGN, name, "#000000", List.of()))
          .refused(ErrorCode.INVALID_VALUE);
    }
    for (String colour : List.of("", "red", "#12345", "#1234567")) {
      story
          .when(LEA, new CreateTeam(house, DESIGN, "Design", colour, List.of()))
          .refused(ErrorCode.INVALID_VALUE);
    }
  }

  @Test
  void two_teams_are_never_called_the_same() {
    story.given(LEA, created(DESIGN), created(SALES));
    story
        .when(LEA, new CreateTeam(house, TeamId.ofLocal("n"), "DESIGN ", "#000000", List.of()))
        .refused(ErrorCode.TEAM_NAME_TAKEN);
    story
        .when(LEA, new ChangeTeam(house, SALES, "Design", null))
        .refused(ErrorCode.TEAM_NAME_TAKEN);
    story
        .when(LEA, new ChangeTeam(house, DESIGN, "Design", null))
        .recorded(new TeamChanged(id, DESIGN.raw(), "Design", "#336699"));
    story.given(LEA, new ChangeTeam(house, DESIGN, "Shapes", null));
    story.given(LEA, new ChangeTeam(house, SALES, "design", null), new DeleteTeam(house, DESIGN));
    story.given(LEA, new ChangeTeam(house, SALES, "shapes", null));
  }

  @Test
  void a_team_is_made_once() {
    story.given(LEA, created(DESIGN));
    story
        .when(LEA, new CreateTeam(house, DESIGN, "Other", "#000000", List.of()))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void what_is_not_there_is_not_changed() {
    for (var command :
        List.of(
            new ChangeTeam(house, DESIGN, "Other", null),
            new DeleteTeam(house, DESIGN),
            new AddTeamMembers(house, DESIGN, List.of(CORA)),
            new RemoveTeamMembers(house, DESIGN, List.of(CORA)),
            new NameTeamLeader(house, DESIGN, null))) {
      story.when(LEA, command).refused(ErrorCode.UNKNOWN_TEAM);
    }
  }

  @Test
  void only_users_of_the_organization_join() {
    story.given(LEA, created(DESIGN));
    story
        .when(LEA, new AddTeamMembers(house, DESIGN, List.of(CORA, OLGA)))
        .refused(ErrorCode.NOT_A_MEMBER);
    story
        .when(LEA, new CreateTeam(house, SALES, "Sales", "#000000", List.of(OLGA)))
        .refused(ErrorCode.NOT_A_MEMBER);
  }

  @Test
  void nobody_and_more_than_a_thousand_are_not_named_at_a_time() {
    story.given(LEA, created(DESIGN));
    for (List<AccountId> members : List.of(List.<AccountId>of(), Collections.nCopies(1001, CORA))) {
      story.when(LEA, new AddTeamMembers(house, DESIGN, members)).refused(ErrorCode.INVALID_VALUE);
      story
          .when(LEA, new RemoveTeamMembers(house, DESIGN, members))
          .refused(ErrorCode.INVALID_VALUE);
    }
  }

  @Test
  void only_a_member_is_named_leader() {
    story.given(LEA, created(DESIGN, CORA));
    story.when(LEA, new NameTeamLeader(house, DESIGN, ADAM)).refused(ErrorCode.NOT_IN_TEAM);
    story
        .when(LEA, new NameTeamLeader(house, DESIGN, CORA))
        .recorded(new TeamLeaderNamed(id, DESIGN.raw(), CORA.raw()));
    story.when(LEA, new NameTeamLeader(house, DESIGN, CORA)).recordedNothing();
    story
        .when(LEA, new NameTeamLeader(house, DESIGN, null))
        .recorded(new TeamLeaderNamed(id, DESIGN.raw(), ""));
  }

  @Test
  void a_leader_who_leaves_the_team_leads_it_no_more() {
    story.given(
        LEA,
        created(DESIGN, CORA, EMIL),
        new NameTeamLeader(house, DESIGN, CORA),
        new RemoveTeamMembers(house, DESIGN, List.of(CORA)));
    assertThat(organization().teams().of(DESIGN).leader()).isEmpty();
    story.given(
        LEA,
        new NameTeamLeader(house, DESIGN, EMIL),
        new RemoveUser(house, EMIL, "emil@example.org"));
    assertThat(organization().teams().of(DESIGN).leader()).isEmpty();
    assertThat(organization().teams().of(DESIGN).members()).isEmpty();
  }

  @Test
  void a_team_is_made_empty_or_with_members_externals_too() {
    story
        .when(ADAM, new CreateTeam(house, DESIGN, " Design ", "#AABBCC", List.of()))
        .recorded(new TeamCreated(id, DESIGN.raw(), "Design", "#aabbcc"));
    story
        .when(ADAM, created(SALES, CORA, EMIL))
        .recorded(
            new TeamCreated(id, SALES.raw(), "sales", "#336699"),
            new TeamMembersAdded(id, SALES.raw(), List.of(CORA.raw(), EMIL.raw())));
  }

  @Test
  void who_is_in_already_is_left_out_and_who_is_not_in_too() {
    story.given(LEA, created(DESIGN, CORA));
    story
        .when(LEA, new AddTeamMembers(house, DESIGN, List.of(EMIL, CORA, LEA, EMIL)))
        .recorded(new TeamMembersAdded(id, DESIGN.raw(), List.of(EMIL.raw(), LEA.raw())));
    story.when(LEA, new AddTeamMembers(house, DESIGN, List.of(CORA))).recordedNothing();
    story
        .when(LEA, new RemoveTeamMembers(house, DESIGN, List.of(OLGA, EMIL)))
        .recorded(new TeamMembersRemoved(id, DESIGN.raw(), List.of(EMIL.raw())));
    story.when(LEA, new RemoveTeamMembers(house, DESIGN, List.of(OLGA))).recordedNothing();
  }

  @Test
  void leaving_a_team_takes_only_what_that_team_gave() {
    story.given(
        LEA,
        added(DRIVE, ProductKind.KDRIVE),
        added(SHOP, ProductKind.TICKETING),
        created(DESIGN, CORA),
        created(SALES, CORA),
        new GrantAccess(house, holder(DESIGN), DRIVE, USE),
        new GrantAccess(house, holder(SALES), SHOP, USE),
        new RemoveTeamMembers(house, DESIGN, List.of(CORA)));
    assertThat(effective(CORA, DRIVE).isNone()).isTrue();
    assertThat(effective(CORA, SHOP)).isEqualTo(USE);
    story.when(LEA, new DeleteTeam(house, SALES)).recorded(new TeamDeleted(id, SALES.raw()));
    assertThat(effective(CORA, SHOP).isNone()).isTrue();
    story.given(LEA, created(SALES, CORA));
    assertThat(effective(CORA, SHOP).isNone()).isTrue();
  }

  @Test
  void whoever_comes_back_to_the_organization_is_in_no_team() {
    story.given(LEA, created(DESIGN, CORA), new RemoveUser(house, CORA, "cora@example.org"));
    story.joins(LEA, house, CORA, Role.COLLABORATOR);
    assertThat(organization().teams().ofMember(CORA.raw())).isEmpty();
    story
        .when(LEA, new AddTeamMembers(house, DESIGN, List.of(CORA)))
        .recorded(new TeamMembersAdded(id, DESIGN.raw(), List.of(CORA.raw())));
  }
}
