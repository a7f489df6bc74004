package org.chalet.query.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.ProfileChanged;
import org.chalet.organization.AccountingGranted;
import org.chalet.organization.AccountingWithdrawn;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.ShownInDirectory;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRoleChanged;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamEvent;
import org.chalet.team.TeamMembersAdded;
import org.chalet.team.TeamMembersRemoved;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class MemberReadsTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String USERS = "/api/organizations/acme/users";

  private final Story story = new Story();
  private final Following following = new Following(story, new MemberProjection());
  private final Asking asking =
      new Asking(new MemberReads(new Members(following.views.live("member"))));

  @BeforeEach
  void open() {
    registered(ANNA, "Anna Meier");
    registered("account:zoe", "Zoë Groß");
    registered("account:ann", "Ann Annen");
    registered("account:gast", "Gast Ober");
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    tell(new UserAdded(ACME, "account:zoe", "collaborator"));
    tell(new UserAdded(ACME, "account:ann", "administrator"));
    tell(new UserAdded(ACME, "account:gast", "external"));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void registered(String account, String name) {
    String email = account.substring(8) + "@example.org";
    story.happened(account, account, new AccountRegistered(account, email, name, "de", "UTC"));
  }

  private void tell(OrganizationEvent event) {
    story.happened(ANNA, event.organization(), event);
  }

  private Answer ask(String account, String question) {
    following.caughtUp("member", "organization", "identity");
    return asking.get(account, USERS + question);
  }

  private List<String> found(String question) {
    return accounts(ask(ANNA, question).json());
  }

  private static List<String> accounts(JsonNode page) {
    return page.get("items")
        .valueStream()
        .map(item -> item.get("account").asString().substring(8))
        .toList();
  }

  @Test
  void outsiders_learn_nothing() {
    assertThat(ask("account:eve", "").refused()).isEqualTo("unknown-organization");
    assertThat(ask("account:eve", "?name=anna").refused()).isEqualTo("unknown-organization");
    assertThat(asking.get(null, USERS).refused()).isEqualTo("not-signed-in");
  }

  @Test
  void the_hidden_are_seen_by_managers_and_themselves_only() {
    registered("account:bob", "Bob Annen");
    tell(new UserAdded(ACME, "account:bob", "collaborator"));
    tell(new HiddenFromDirectory(ACME, "account:ann"));
    assertThat(found("")).containsExactly("anna", "zoe", "ann", "gast", "bob");
    assertThat(found("?name=annen")).containsExactly("ann", "bob");
    assertThat(accounts(ask("account:zoe", "").json())).doesNotContain("ann").hasSize(4);
    for (String order : List.of("joined", "name")) {
      JsonNode first = ask("account:zoe", "?limit=3&sort=" + order).json();
      assertThat(accounts(first)).doesNotContain("ann").hasSize(3);
      String rest = "?limit=3&sort=" + order + "&cursor=" + first.get("next").asString();
      assertThat(accounts(ask("account:zoe", rest).json())).doesNotContain("ann").hasSize(1);
    }
    assertThat(accounts(ask("account:zoe", "?name=annen").json())).containsExactly("bob");
    assertThat(accounts(ask("account:zoe", "?role=administrator").json())).isEmpty();
    assertThat(ask("account:zoe", "/ann").refused()).isEqualTo("not-a-member");
    tell(new HiddenFromDirectory(ACME, "account:zoe"));
    assertThat(accounts(ask("account:zoe", "?name=zoe").json())).containsExactly("zoe");
    assertThat(accounts(ask("account:bob", "?name=zoe").json())).isEmpty();
    tell(new ShownInDirectory(ACME, "account:zoe"));
    assertThat(accounts(ask("account:bob", "?name=zoe").json())).containsExactly("zoe");
  }

  @Test
  void one_user_is_shown_to_members() {
    tell(new AccountingGranted(ACME, "account:zoe"));
    JsonNode own = ask("account:zoe", "/zoe").json();
    assertThat(own.get("name").asString()).isEqualTo("Zoë Groß");
    assertThat(own.get("email").asString()).isEqualTo("zoe@example.org");
    assertThat(own.get("role").asString()).isEqualTo("collaborator");
    assertThat(own.get("since").asString()).isNotEmpty();
    assertThat(own.get("accounting").asBoolean()).isTrue();
    assertThat(own.get("hidden").isNull()).isTrue();
    JsonNode managed = ask(ANNA, "/zoe").json();
    assertThat(managed.get("hidden").asBoolean()).isFalse();
    tell(new AccountingWithdrawn(ACME, "account:zoe"));
    assertThat(ask(ANNA, "/zoe").json().get("accounting").asBoolean()).isFalse();
    tell(new AccountingGranted(ACME, "account:zoe"));
    tell(new UserRoleChanged(ACME, "account:zoe", "administrator"));
    assertThat(ask(ANNA, "/zoe").json().get("accounting").asBoolean()).isFalse();
  }

  @Test
  void externals_read_themselves_only_and_outsiders_nobody() {
    assertThat(ask("account:gast", "/gast").json().get("role").asString()).isEqualTo("external");
    assertThat(ask("account:gast", "/zoe").refused()).isEqualTo("not-a-member");
    assertThat(ask(ANNA, "/eve").refused()).isEqualTo("not-a-member");
    assertThat(ask("account:eve", "/zoe").refused()).isEqualTo("unknown-organization");
  }

  @Test
  void what_cannot_be_is_refused() {
    for (String bad :
        List.of(
            "?sort=age",
            "?sort=name&name=anna",
            "?role=king",
            "?limit=0",
            "?name=a%20b%20c%20d%20e%20f%20g%20h%20i",
            "?cursor=x",
            "?name=an&cursor=" + ask(ANNA, "?name=a&limit=1").json().get("next").asString())) {
      assertThat(ask(ANNA, bad).refused()).as(bad).isEqualTo("invalid-value");
    }
  }

  @Test
  void people_are_found_by_the_beginning_of_any_word() {
    assertThat(found("?name=ME")).containsExactly("anna");
    assertThat(found("?name=zoe")).containsExactly("zoe");
    assertThat(found("?name=GROSS")).containsExactly("zoe");
    assertThat(found("?name=zo%C3%AB%20gro%C3%9F")).containsExactly("zoe");
    assertThat(found("?name=zoe%40ex")).containsExactly("zoe");
    assertThat(found("?name=example.org")).hasSize(4);
    assertThat(found("?name=eier")).isEmpty();
    assertThat(found("?name=%20")).hasSize(4);
  }

  @Test
  void each_is_found_once_in_the_order_of_the_words() {
    assertThat(found("?name=an")).containsExactly("ann", "anna");
    assertThat(found("?name=ann")).containsExactly("ann", "anna");
    assertThat(found("?name=a%20m")).containsExactly("anna");
    assertThat(found("?name=an%20zoe")).isEmpty();
  }

  @Test
  void a_search_goes_together_with_a_role() {
    assertThat(found("?name=an&role=administrator")).containsExactly("ann");
    assertThat(found("?name=zoe&role=administrator")).isEmpty();
    tell(new UserRoleChanged(ACME, "account:zoe", "administrator"));
    assertThat(found("?name=zoe&role=administrator")).containsExactly("zoe");
    assertThat(found("?name=zoe&role=collaborator")).isEmpty();
  }

  @Test
  void a_list_is_sorted_by_name_or_by_joining() {
    assertThat(found("?sort=name")).containsExactly("ann", "anna", "gast", "zoe");
    assertThat(found("?sort=joined")).containsExactly("anna", "zoe", "ann", "gast");
    assertThat(found("?sort=name&role=external")).containsExactly("gast");
  }

  @Test
  void pages_go_on_where_the_one_before_ended() {
    for (String question :
        List.of("?limit=1", "?limit=3", "?limit=2&sort=name", "?limit=1&name=example.org")) {
      List<String> all = new ArrayList<>();
      JsonNode page = ask(ANNA, question).json();
      all.addAll(accounts(page));
      while (page.get("next").isString()) {
        page = ask(ANNA, question + "&cursor=" + page.get("next").asString()).json();
        all.addAll(accounts(page));
      }
      assertThat(all).as(question).containsExactlyInAnyOrder("ann", "anna", "gast", "zoe");
    }
  }

  @Test
  void externals_find_themselves_alone() {
    assertThat(accounts(ask("account:gast", "").json())).containsExactly("gast");
    assertThat(accounts(ask("account:gast", "?name=obe").json())).containsExactly("gast");
    assertThat(accounts(ask("account:gast", "?name=anna").json())).isEmpty();
    assertThat(accounts(ask("account:gast", "?role=administrator").json())).isEmpty();
  }

  @Test
  void one_who_left_is_not_found_any_more() {
    story.happened("account:zoe", ACME, new UserLeft(ACME, "account:zoe"));
    assertThat(found("?name=zoe")).isEmpty();
    assertThat(found("?sort=name")).containsExactly("ann", "anna", "gast");
  }

  @Test
  void people_in_several_organizations_are_found_in_each() {
    tell(new OrganizationOpened("organization:other", "Other", "account:zoe"));
    tell(new UserAdded("organization:other", ANNA, "collaborator"));
    following.caughtUp("member", "organization", "identity");
    Answer other = asking.get("account:zoe", "/api/organizations/other/users?name=anna");
    assertThat(accounts(other.json())).containsExactly("anna");
    assertThat(found("?name=anna")).containsExactly("anna");
  }

  @Test
  void who_joins_before_the_name_is_known_is_found_as_soon_as_it_is() {
    tell(new UserAdded(ACME, "account:late", "collaborator"));
    assertThat(found("?sort=name")).contains("late");
    assertThat(found("?name=late")).isEmpty();
    registered("account:late", "Late Comer");
    assertThat(found("?name=comer")).containsExactly("late");
  }

  private void tell(TeamEvent event) {
    story.happened(ANNA, event.organization(), event);
  }

  @Test
  void a_list_goes_together_with_a_team() {
    tell(new TeamCreated(ACME, "team:red", "Red", "#ff0000"));
    tell(new TeamMembersAdded(ACME, "team:red", List.of("account:zoe", ANNA, "account:nobody")));
    assertThat(found("?team=red")).containsExactly("anna", "zoe");
    assertThat(found("?team=red&sort=name")).containsExactly("anna", "zoe");
    assertThat(found("?team=red&role=collaborator")).containsExactly("zoe");
    assertThat(found("?team=red&name=an")).containsExactly("anna");
    assertThat(found("?team=red&name=zo&role=collaborator")).containsExactly("zoe");
    tell(new UserRoleChanged(ACME, "account:zoe", "administrator"));
    assertThat(found("?team=red&role=administrator")).containsExactly("zoe");
    tell(new TeamMembersRemoved(ACME, "team:red", List.of(ANNA)));
    story.happened("account:zoe", ACME, new UserLeft(ACME, "account:zoe"));
    assertThat(found("?team=red")).isEmpty();
    assertThat(found("")).containsExactly("anna", "ann", "gast");
  }

  @Test
  void a_team_that_is_gone_has_no_list() {
    tell(new TeamCreated(ACME, "team:red", "Red", "#ff0000"));
    tell(new TeamMembersAdded(ACME, "team:red", List.of("account:zoe")));
    tell(new TeamDeleted(ACME, "team:red"));
    assertThat(ask(ANNA, "?team=red").refused()).isEqualTo("unknown-team");
    registered("account:zoe", "Zoé");
    assertThat(found("?name=zoe")).containsExactly("zoe");
    tell(new OrganizationOpened("organization:other", "Other", ANNA));
    tell(new TeamCreated("organization:other", "team:blue", "Blue", "#0000ff"));
    assertThat(ask(ANNA, "?team=blue").refused()).isEqualTo("unknown-team");
    assertThat(ask(ANNA, "?team=a%20b").refused()).isEqualTo("invalid-value");
  }

  @Test
  void a_new_name_and_a_new_address_are_found_and_the_old_ones_no_longer() {
    story.happened(ANNA, ANNA, new ProfileChanged(ANNA, "Ida Wyss", "fr", "UTC"));
    assertThat(found("?name=wyss")).containsExactly("anna");
    assertThat(found("?name=meier")).isEmpty();
    assertThat(found("?name=anna%40")).containsExactly("anna");
    story.happened(ANNA, ANNA, new LoginChanged(ANNA, "ida@example.com", "anna@example.org"));
    assertThat(found("?name=ida%40")).containsExactly("anna");
    assertThat(found("?name=anna%40")).isEmpty();
    assertThat(found("?sort=name")).containsExactly("ann", "gast", "anna", "zoe");
  }
}
