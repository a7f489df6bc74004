package org.chalet.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chalet.kernel.message.Event;
import org.chalet.organization.HiddenFromDirectory;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserRemoved;
import org.chalet.product.AccessGranted;
import org.chalet.product.AccessWithdrawn;
import org.chalet.product.EverythingGranted;
import org.chalet.product.FutureAccessGranted;
import org.chalet.product.ProductAdded;
import org.chalet.product.ProductManagementBlocked;
import org.chalet.product.ProductMovedIn;
import org.chalet.product.ProductMovedOut;
import org.chalet.product.TransferOffered;
import org.chalet.query.activity.ActivityProjection;
import org.chalet.query.history.fact.FactProjection;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.identity.IdentityProjection;
import org.chalet.query.organization.OrganizationProjection;
import org.chalet.query.organization.Organizations;
import org.chalet.query.past.Moments;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomChanged;
import org.chalet.team.TeamCreated;
import org.chalet.team.TeamDeleted;
import org.chalet.team.TeamLeaderNamed;
import org.chalet.team.TeamMembersAdded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HoldingsHistoryTest {
  private static final String ACME = "organization:acme";
  private static final String OTHER = "organization:other";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String DRIVE = "product:drive";
  private static final String TEAM = "team:design";

  private final Story story = new Story();
  private final Following following =
      new Following(
          story,
          new OrganizationProjection(),
          new IdentityProjection(),
          new FactProjection(),
          new ActivityProjection());
  private final Facts facts =
      new Facts(
          following.views.live("facts"),
          position -> following.views.await("facts", position, Following.LONG));
  private final Streams streams = new Streams(story.log, story.codec);
  private final Organizations organizations =
      new Organizations(following.views.live("organization"));
  private final Asking asking =
      new Asking(
          TimelineReads.over(story, following, facts),
          new OrganizationPastReads(
              new OrganizationPast(
                  facts,
                  streams,
                  new Moments(Recorded.in(story.log, story.codec), story.clock),
                  TimelineReads.names()),
              organizations));

  @BeforeEach
  void open() {
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    tell(new UserAdded(ACME, BOB, "collaborator"));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private long tell(Event event) {
    return story.happened(ANNA, ACME, event);
  }

  private JsonNode ask(String path) {
    following.caughtUp("organization", "organization", "product", "team");
    return asking.get(ANNA, "/api/organizations/acme/" + path).json();
  }

  /** What the newest event changed. */
  private List<String> changed() {
    List<String> changes = new ArrayList<>();
    ask("timeline?limit=1")
        .at("/items/0/changes")
        .forEach(change ->
            changes.add(
                change.get("field").asString()
                    + ' '
                    + change.get("before").asString("-")
                    + " > "
                    + change.get("after").asString("-")));
    return changes;
  }

  @Test
  void the_history_says_what_happened_to_products_and_grants() {
    tell(new ProductAdded(ACME, DRIVE, "kdrive", "Drive", 1));
    assertThat(changed())
        .containsExactly(
            "products/product:drive/kind - > kdrive", "products/product:drive/name - > Drive");
    tell(new AccessGranted(ACME, BOB, DRIVE, true, List.of("technical")));
    assertThat(changed()).containsExactly("access/account:bob/product:drive - > use,technical");
    tell(new EverythingGranted(ACME, BOB));
    tell(new AccessWithdrawn(ACME, BOB, DRIVE));
    assertThat(changed()).containsExactly("access/account:bob/product:drive - > none");
    tell(new TransferOffered(ACME, DRIVE, "transfer:t", "link", 1_800_000_000L, ""));
    tell(new ProductMovedOut(ACME, DRIVE, OTHER, "transfer:t", "kdrive", "Files", 1));
    assertThat(changed()).contains("products/product:drive/offered transfer:t > -");
  }

  @Test
  void both_houses_show_a_product_that_moves() {
    story.happened(ANNA, OTHER, new OrganizationOpened(OTHER, "Other", ANNA));
    tell(new ProductAdded(ACME, DRIVE, "kdrive", "Drive", 1));
    tell(new ProductMovedOut(ACME, DRIVE, OTHER, "", "kdrive", "Files", 1));
    story.happened(ANNA, OTHER, new ProductMovedIn(OTHER, DRIVE, ACME, "kdrive", "Drive", 1, ""));
    following.caughtUp("organization", "organization", "product", "team");
    for (String house : List.of("acme/", "other/")) {
      JsonNode newest =
          asking.get(ANNA, "/api/organizations/" + house + "timeline").json().at("/items/0");
      assertThat(newest.get("event").asString()).startsWith("product.moved-");
      assertThat(newest.get("changes")).isNotEmpty();
    }
  }

  @Test
  void whoever_goes_is_seen_to_leave_teams_and_grants() {
    tell(new TeamCreated(ACME, TEAM, "Design", "#000000"));
    tell(new TeamMembersAdded(ACME, TEAM, List.of(BOB, ANNA)));
    tell(new TeamLeaderNamed(ACME, TEAM, BOB));
    tell(new FutureAccessGranted(ACME, BOB, "domain", true, List.of(), 1));
    tell(new UserRemoved(ACME, BOB));
    assertThat(changed())
        .contains(
            "teams/team:design/members/account:bob member > -",
            "teams/team:design/leader account:bob > -",
            "access/account:bob/domain use > -");
    tell(new TeamDeleted(ACME, TEAM));
    assertThat(changed()).contains("teams/team:design/name Design > -");
  }

  @Test
  void an_organization_is_shown_with_the_products_and_teams_of_that_moment() {
    tell(new ProductAdded(ACME, DRIVE, "kdrive", "Drive", 1));
    tell(new ProductManagementBlocked(ACME, DRIVE));
    tell(new TeamCreated(ACME, TEAM, "Design", "#000000"));
    tell(new TeamMembersAdded(ACME, TEAM, List.of(BOB)));
    tell(new TeamLeaderNamed(ACME, TEAM, BOB));
    long then = tell(new AccessGranted(ACME, TEAM, DRIVE, true, List.of()));
    tell(new ProductMovedOut(ACME, DRIVE, OTHER, "", "kdrive", "Files", 1));
    tell(new TeamDeleted(ACME, TEAM));
    JsonNode before = ask("as-of?position=" + then);
    assertThat(before.at("/products/0/name").asString()).isEqualTo("Drive");
    assertThat(before.at("/products/0/blocked").asBoolean()).isTrue();
    assertThat(before.at("/teams/0/leader").asString()).isEqualTo(BOB);
    assertThat(before.at("/teams/0/members/0").asString()).isEqualTo(BOB);
    assertThat(before.at("/grants/0/of").asString()).isEqualTo(DRIVE);
    assertThat(before.at("/grants/0/access").asString()).isEqualTo("use");
    JsonNode after = ask("as-of?position=" + story.log.head());
    assertThat(after.get("products")).isEmpty();
    assertThat(after.get("teams")).isEmpty();
    assertThat(after.get("grants")).isEmpty();
    assertThat(after.get("version").asLong()).isEqualTo(9);
  }

  @Test
  void a_timeline_tells_what_was_said_of_rooms_before_and_after() {
    String room = "room:attic";
    tell(new RoomAdded(ACME, room, "Attic", "", 8, List.of("screen"), "#000000"));
    tell(new RoomChanged(ACME, room, "Loft", "", 0, List.of("screen"), "#000000", false));
    assertThat(changed())
        .containsExactlyInAnyOrder(
            "rooms/room:attic/name Attic > Loft",
            "rooms/room:attic/capacity 8 > -",
            "rooms/room:attic/retired - > true");
    assertThat(ask("rooms/attic/timeline").get("items")).hasSize(2);
    assertThat(ask("as-of?position=3").at("/rooms/0/capacity").asInt()).isEqualTo(8);
    assertThat(ask("as-of/rooms?position=4").at("/items/0/retired").asBoolean()).isTrue();
  }

  @Test
  void a_user_has_a_timeline_of_roles_teams_rights_and_settings() {
    tell(new UserAdded(ACME, "account:carla", "external"));
    tell(new TeamCreated(ACME, TEAM, "Design", "#000000"));
    tell(new TeamMembersAdded(ACME, TEAM, List.of(BOB, "account:carla")));
    tell(new ProductAdded(ACME, DRIVE, "kdrive", "Drive", 1));
    tell(new AccessGranted(ACME, BOB, DRIVE, true, List.of()));
    tell(new AccessGranted(ACME, TEAM, DRIVE, true, List.of()));
    tell(new HiddenFromDirectory(ACME, BOB));
    tell(new UserRemoved(ACME, BOB));
    JsonNode bobs = ask("users/bob/timeline?limit=3");
    assertThat(events(bobs))
        .containsExactly(
            "organization.user-removed",
            "organization.hidden-from-directory",
            "product.access-granted");
    assertThat(bobs.at("/items/1/changes").toString())
        .isEqualTo("[{\"field\":\"users/account:bob/hidden\",\"before\":null,\"after\":\"true\"}]");
    JsonNode rest = ask("users/bob/timeline?cursor=" + bobs.get("next").asString());
    assertThat(events(rest)).containsExactly("team.members-added", "organization.user-added");
    assertThat(rest.at("/items/0/changes")).hasSize(1);
    assertThat(rest.get("next").isNull()).isTrue();
    assertThat(events(ask("teams/design/timeline")))
        .containsExactly(
            "organization.user-removed",
            "product.access-granted",
            "team.members-added",
            "team.created");
    assertThat(events(ask("products/drive/timeline")))
        .containsExactly(
            "organization.user-removed",
            "product.access-granted",
            "product.access-granted",
            "product.added");
    String house = "/api/organizations/acme/";
    assertThat(asking.get(ANNA, house + "users/nobody/timeline").refused())
        .isEqualTo("not-a-member");
    assertThat(asking.get(ANNA, house + "teams/none/timeline").refused()).isEqualTo("unknown-team");
  }

  private static List<String> events(JsonNode page) {
    return page.get("items").valueStream().map(entry -> entry.get("event").asString()).toList();
  }
}
