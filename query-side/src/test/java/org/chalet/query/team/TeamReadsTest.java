package org.chalet.query.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.Role;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRemoved;
import org.chalet.policy.Standing;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.query.rest.People;
import org.chalet.query.rest.Standings;
import org.chalet.team.TeamChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TeamReadsTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String GAST = "account:gast";
  private static final String EVE = "account:eve";
  private static final String DESIGN = "team:design";
  private static final String SALES = "team:sales";
  private static final String BASE = "/api/organizations/acme/";

  private final Map<String, Role> roles =
      Map.of(ANNA, Role.LEGAL_REPRESENTATIVE, BOB, Role.COLLABORATOR, GAST, Role.EXTERNAL);
  private final Standings standings =
      (organization, account) ->
          Optional.ofNullable(organization.raw().equals(ACME) ? roles.get(account.raw()) : null)
              .map(Standing::of);
  private final People people =
      accounts -> Map.of(BOB, new People.Person(BOB, "Bob", "bob@example.org"));
  private final Story story = new Story();
  private final Following following = new Following(story, new TeamProjection());
  private final Asking asking =
      new Asking(new TeamReads(new Teams(following.views.live("team")), standings, people));

  @BeforeEach
  void teams() {
    tell(new TeamCreated(ACME, SALES, "Sales", "#336699"));
    tell(new TeamCreated(ACME, DESIGN, "design", "#000000"));
    tell(new TeamMembersAdded(ACME, DESIGN, List.of(GAST, BOB, ANNA)));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void tell(Event event) {
    story.happened(ANNA, ACME, event);
  }

  private Answer ask(String account, String path) {
    following.caughtUp("team", "team", "organization");
    return asking.get(account, BASE + path);
  }

  private List<String> items(String account, String path, String field) {
    List<String> texts = new ArrayList<>();
    ask(account, path).json().get("items").forEach(item -> texts.add(item.get(field).asString()));
    return texts;
  }

  @Test
  void outsiders_learn_nothing() {
    for (String path :
        List.of("teams", "teams/design", "teams/design/members", "users/bob/teams")) {
      assertThat(ask(EVE, path).refused()).as(path).isEqualTo("unknown-organization");
    }
  }

  @Test
  void others_than_managers_see_their_own_teams_only() {
    assertThat(items(BOB, "teams", "id")).containsExactly(DESIGN);
    for (String path : List.of("teams/sales", "teams/sales/members")) {
      assertThat(ask(BOB, path).refused()).isEqualTo("unknown-team");
    }
    assertThat(ask(BOB, "users/anna/teams").refused())
        .isEqualTo("managing-users-needs-administrator");
    assertThat(items(BOB, "users/bob/teams", "name")).containsExactly("design");
    assertThat(ask(ANNA, "users/eve/teams").refused()).isEqualTo("not-a-member");
    assertThat(ask(ANNA, "teams/none").refused()).isEqualTo("unknown-team");
  }

  @Test
  void managers_see_all_teams_by_name_with_how_many_are_in() {
    assertThat(items(ANNA, "teams", "id")).containsExactly(DESIGN, SALES);
    assertThat(items(ANNA, "teams", "members")).containsExactly("3", "0");
    tell(new TeamChanged(ACME, DESIGN, "Workshop", "#ffffff"));
    assertThat(items(ANNA, "teams", "name")).containsExactly("Sales", "Workshop");
    JsonNode first = ask(ANNA, "teams?limit=1").json();
    assertThat(items(ANNA, "teams?limit=1&cursor=" + first.get("next").asString(), "colour"))
        .containsExactly("#ffffff");
  }

  @Test
  void members_come_in_pages_in_the_order_in_which_they_joined() {
    assertThat(items(BOB, "teams/design/members", "account")).containsExactly(GAST, BOB, ANNA);
    assertThat(ask(ANNA, "teams/design/members").json().at("/items/1/name").asString())
        .isEqualTo("Bob");
    tell(new TeamMembersRemoved(ACME, DESIGN, List.of(GAST)));
    tell(new TeamMembersAdded(ACME, DESIGN, List.of(GAST)));
    JsonNode first = ask(ANNA, "teams/design/members?limit=2").json();
    assertThat(
            items(
                ANNA,
                "teams/design/members?limit=2&cursor=" + first.get("next").asString(),
                "account"))
        .containsExactly(GAST);
  }

  @Test
  void externals_see_nobody_but_themselves() {
    tell(new TeamLeaderNamed(ACME, DESIGN, BOB));
    assertThat(items(GAST, "teams/design/members", "account")).containsExactly(GAST);
    assertThat(ask(GAST, "teams/design").json().get("leader").isNull()).isTrue();
    assertThat(ask(BOB, "teams/design").json().get("leader").asString()).isEqualTo(BOB);
  }

  @Test
  void a_leader_who_left_does_not_lead_again_when_back() {
    tell(new TeamLeaderNamed(ACME, DESIGN, BOB));
    tell(new UserRemoved(ACME, BOB));
    assertThat(ask(ANNA, "teams/design").json().get("leader").isNull()).isTrue();
    tell(new TeamMembersAdded(ACME, DESIGN, List.of(BOB)));
    assertThat(ask(ANNA, "teams/design").json().get("leader").isNull()).isTrue();
    tell(new TeamLeaderNamed(ACME, DESIGN, BOB));
    assertThat(ask(ANNA, "teams/design").json().get("leader").asString()).isEqualTo(BOB);
    tell(new TeamLeaderNamed(ACME, DESIGN, ""));
    assertThat(ask(ANNA, "teams/design").json().get("leader").isNull()).isTrue();
  }

  @Test
  void whoever_leaves_the_organization_leaves_its_teams() {
    tell(new TeamMembersAdded(ACME, SALES, List.of(GAST, BOB)));
    tell(new UserLeft(ACME, GAST));
    tell(new UserRemoved(ACME, BOB));
    tell(new LegalRepresentativeReplaced(ACME, ANNA, EVE, ""));
    assertThat(items(ANNA, "teams", "members")).containsExactly("0", "0");
  }

  @Test
  void a_dissolved_team_and_those_of_a_deleted_organization_are_gone() {
    tell(new TeamDeleted(ACME, DESIGN));
    assertThat(items(ANNA, "teams", "id")).containsExactly(SALES);
    assertThat(items(BOB, "users/bob/teams", "id")).isEmpty();
    tell(new OrganizationDeleted(ACME));
    assertThat(items(ANNA, "teams", "id")).isEmpty();
  }
}
