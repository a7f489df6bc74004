package org.chalet.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRoleChanged;
import org.chalet.query.activity.ActivityProjection;
import org.chalet.query.history.fact.FactProjection;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.organization.OrganizationProjection;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamMembersAdded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FilteredTimelineTest {
  private static final String ACME = "organization:acme";
  private static final String OTHER = "organization:other";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String CARL = "account:carl";
  private static final String TEAM = "team:design";
  private static final Client BROWSER = new Client("web", "Firefox/140", "192.0.2.1", "session:a");
  private static final Client SCRIPT = new Client("rest", "curl/8", "192.0.2.2", "token:b");

  private final Story story = new Story();
  private final Following following =
      new Following(
          story, new OrganizationProjection(), new FactProjection(), new ActivityProjection());
  private final Facts facts =
      new Facts(
          following.views.live("facts"),
          position -> following.views.await("facts", position, Following.LONG));
  private final Asking asking = new Asking(TimelineReads.over(story, following, facts));
  private Instant noon = Instant.MIN;

  @BeforeEach
  void a_history() {
    tell(ANNA, BROWSER, ACME, new OrganizationOpened(ACME, "Acme", ANNA));
    tell(CARL, BROWSER, OTHER, new OrganizationOpened(OTHER, "Other", CARL));
    tell(ANNA, BROWSER, ACME, new UserAdded(ACME, BOB, "administrator"));
    tell(CARL, BROWSER, OTHER, new UserAdded(OTHER, BOB, "administrator"));
    story.clock.advance(Duration.ofHours(1));
    noon = story.clock.instant();
    tell(BOB, SCRIPT, ACME, new TeamCreated(ACME, TEAM, "Design", "#336699"));
    tell(BOB, SCRIPT, ACME, new TeamMembersAdded(ACME, TEAM, List.of(ANNA, BOB)));
    tell(BOB, BROWSER, OTHER, new OrganizationRenamed(OTHER, "Others"));
    tell(ANNA, BROWSER, ACME, new UserAdded(ACME, CARL, "collaborator"));
    tell(ANNA, SCRIPT, ACME, new UserRoleChanged(ACME, CARL, "external"));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void tell(
      String actor, Client client, String organization, org.chalet.kernel.message.Event event) {
    story.happened(new Trail(actor, client, "command", "test", null), organization, event);
  }

  private Answer ask(String account, String query) {
    following.caughtUp("organization", "organization");
    return asking.get(account, "/api/organizations/acme/timeline?" + query);
  }

  private List<String> kinds(String query) {
    List<String> kinds = new ArrayList<>();
    for (JsonNode entry : ask(ANNA, query).json().get("items")) {
      kinds.add(entry.get("event").asString());
    }
    return kinds;
  }

  @Test
  void a_person_is_asked_for_and_what_they_did_in_other_organizations_stays_there() {
    assertThat(kinds("person=account:bob")).containsExactly("team.members-added", "team.created");
    assertThat(kinds("person=account:carl")).isEmpty();
  }

  @Test
  void a_kind_is_a_name_or_its_beginning() {
    assertThat(kinds("kind=organization.user-added")).hasSize(2);
    assertThat(kinds("kind=team")).containsExactly("team.members-added", "team.created");
    assertThat(kinds("kind=tea")).isEmpty();
  }

  @Test
  void an_object_is_found_in_whatever_names_it() {
    assertThat(kinds("object=account:bob"))
        .containsExactly("team.members-added", "organization.user-added");
    assertThat(kinds("object=team:design")).containsExactly("team.members-added", "team.created");
    assertThat(kinds("object=account:bob&person=account:anna"))
        .containsExactly("organization.user-added");
  }

  @Test
  void a_client_is_a_channel_or_part_of_what_it_calls_itself() {
    assertThat(kinds("client=rest")).hasSize(3);
    assertThat(kinds("client=firefox")).hasSize(3);
    assertThat(kinds("client=rest&person=account:anna"))
        .containsExactly("organization.user-role-changed");
  }

  @Test
  void times_bound_it() {
    assertThat(kinds("from=" + noon)).hasSize(4);
    assertThat(kinds("to=" + noon)).hasSize(2);
    assertThat(kinds("object=account:bob&from=" + noon)).containsExactly("team.members-added");
    assertThat(kinds("object=account:bob&to=" + noon)).containsExactly("organization.user-added");
    assertThat(ask(ANNA, "from=noon").refused()).isEqualTo("invalid-value");
  }

  @Test
  void pages_join_to_the_whole() {
    for (String filter : List.of("from=2000-01-01T00:00:00Z", "object=account:bob", "kind=team")) {
      List<String> joined = new ArrayList<>();
      String cursor = "";
      while (cursor != null) {
        JsonNode page = ask(ANNA, filter + "&limit=1" + cursor).json();
        page.get("items").forEach(entry -> joined.add(entry.get("event").asString()));
        JsonNode next = page.get("next");
        cursor = next == null || next.isNull() ? null : "&cursor=" + next.asString();
      }
      assertThat(joined).isEqualTo(kinds(filter)).isNotEmpty();
    }
  }

  @Test
  void foreign_cursors_and_whoever_does_not_manage_are_refused() {
    assertThat(ask(ANNA, "kind=team&cursor=x").refused()).isEqualTo("invalid-value");
    assertThat(ask(ANNA, "object=team:design&cursor=x").refused()).isEqualTo("invalid-value");
    assertThat(ask(CARL, "kind=team").refused()).isEqualTo("forbidden");
  }
}
