package org.chalet.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserRemoved;
import org.chalet.organization.UserRoleChanged;
import org.chalet.query.activity.ActivityProjection;
import org.chalet.query.history.fact.FactProjection;
import org.chalet.query.history.fact.Facts;
import org.chalet.query.identity.Accounts;
import org.chalet.query.identity.IdentityProjection;
import org.chalet.query.member.MemberProjection;
import org.chalet.query.member.MemberReads;
import org.chalet.query.member.Members;
import org.chalet.query.organization.OrganizationProjection;
import org.chalet.query.organization.OrganizationReads;
import org.chalet.query.organization.Organizations;
import org.chalet.query.past.Moments;
import org.chalet.query.past.Recorded;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganizationHistoryTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String INVITATION = "invitation:one";

  private final Story story = new Story();
  private final Following following =
      new Following(
          story,
          new OrganizationProjection(),
          new IdentityProjection(),
          new MemberProjection(),
          new FactProjection(),
          new ActivityProjection());
  private final Facts facts =
      new Facts(
          following.views.live("facts"),
          position -> following.views.await("facts", position, Following.LONG));
  private final OrganizationPast past =
      new OrganizationPast(
          facts,
          new Streams(story.log, story.codec),
          new Moments(Recorded.in(story.log, story.codec), story.clock),
          TimelineReads.names());
  private final Asking reads =
      new Asking(
          new OrganizationReads(
              new Organizations(following.views.live("organization")),
              new Accounts(following.views.live("identity")),
              story.clock),
          new MemberReads(new Members(following.views.live("member"))));
  private final Asking asking =
      new Asking(
          TimelineReads.over(story, following, facts),
          new OrganizationPastReads(past, new Organizations(following.views.live("organization"))));

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private long tell(OrganizationEvent event) {
    return story.happened(Story.trail(ANNA, "as agreed"), ACME, event);
  }

  private List<String> rolesNow() {
    following.caughtUp("organization", "organization");
    return reads
        .get(ANNA, "/api/organizations/acme/users?limit=200")
        .json()
        .get("items")
        .valueStream()
        .map(user -> user.get("account").asString() + ' ' + user.get("role").asString())
        .toList();
  }

  private Answer ask(String account, String path) {
    following.caughtUp("organization", "organization");
    return asking.get(account, "/api/organizations/acme" + path);
  }

  private static List<String> changes(JsonNode entry) {
    List<String> changes = new ArrayList<>();
    entry
        .get("changes")
        .forEach(c ->
            changes.add(
                c.get("field").asString()
                    + ": "
                    + c.get("before").asString()
                    + " -> "
                    + c.get("after").asString()));
    return changes;
  }

  private void aYear() {
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    tell(new UserAdded(ACME, BOB, "collaborator"));
    tell(new UserRoleChanged(ACME, BOB, "administrator"));
    long expires = story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    story.happened(
        ANNA,
        INVITATION,
        new InvitationIssued(INVITATION, ACME, "c@example.org", "external", ANNA, "en", expires));
    tell(new UserInvited(ACME, INVITATION, InvitationOffer.of(Role.EXTERNAL)));
    tell(new LegalRepresentativeReplaced(ACME, ANNA, BOB, "administrator"));
    tell(new OrganizationRenamed(ACME, "Acme & Sons"));
    tell(new InvitationWithdrawn(ACME, INVITATION));
    tell(new UserRemoved(ACME, ANNA));
  }

  @Test
  void the_timeline_says_who_did_what_from_where_and_what_changed() {
    aYear();
    JsonNode items = ask(BOB, "/timeline").json().get("items");
    assertThat(items).hasSize(8);
    JsonNode first = items.get(7);
    assertThat(first.get("event").asString()).isEqualTo("organization.opened");
    assertThat(changes(first))
        .containsExactly("name:  -> Acme", "users/account:anna/role:  -> legal-representative");
    JsonNode promoted = items.get(5);
    assertThat(promoted.get("position").asLong()).isEqualTo(3);
    assertThat(promoted.get("version").asLong()).isEqualTo(2);
    assertThat(promoted.get("actor").asString()).isEqualTo(ANNA);
    assertThat(promoted.get("reason").asString()).isEqualTo("as agreed");
    assertThat(promoted.at("/client/userAgent").asString()).isEqualTo("iOS/18.5");
    assertThat(promoted.at("/client/address").asString()).isEqualTo("192.0.2.7");
    assertThat(changes(promoted))
        .containsExactly("users/account:bob/role: collaborator -> administrator");
    assertThat(changes(items.get(4)))
        .contains(
            "invitations/invitation:one/role:  -> external",
            "invitations/invitation:one/email:  -> c@example.org");
    assertThat(changes(items.get(0))).containsExactly("users/account:anna/role: administrator -> ");
  }

  @Test
  void the_timeline_comes_in_pages_the_newest_first() {
    aYear();
    List<Long> positions = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = ask(BOB, "/timeline?limit=3" + cursor).json();
      page.get("items").forEach(item -> positions.add(item.get("position").asLong()));
      cursor = page.get("next").isNull() ? "" : "&cursor=" + page.get("next").asString();
    } while (!cursor.isEmpty());
    assertThat(positions).containsExactly(9L, 8L, 7L, 6L, 5L, 3L, 2L, 1L);
    assertThat(ask(BOB, "/timeline?cursor=abc").refused()).isEqualTo("invalid-value");
  }

  @Test
  void history_is_for_those_who_manage_users() {
    aYear();
    tell(new UserAdded(ACME, "account:col", "collaborator"));
    for (String path : List.of("/timeline", "/as-of?position=1")) {
      assertThat(ask("account:col", path).refused()).isEqualTo("forbidden");
      assertThat(ask(ANNA, path).refused()).isEqualTo("unknown-organization");
    }
  }

  @Test
  void the_organization_can_be_seen_as_of_a_moment_or_a_position() {
    aYear();
    Instant third = new Streams(story.log, story.codec).timeOf(3).orElseThrow();
    JsonNode then = ask(BOB, "/as-of?at=" + third).json();
    assertThat(then).isEqualTo(ask(BOB, "/as-of?position=3").json());
    assertThat(then.get("name").asString()).isEqualTo("Acme");
    assertThat(then.at("/users/1/role").asString()).isEqualTo("administrator");
    JsonNode later = ask(BOB, "/as-of?position=6").json();
    assertThat(later.at("/invitations/0/email").asString()).isEqualTo("c@example.org");
    assertThat(later.at("/invitations/0/state").asString()).isEqualTo("open");
    assertThat(later.at("/users/1/role").asString()).isEqualTo("legal-representative");
    String now = story.clock.instant().toString();
    assertThat(ask(BOB, "/as-of?at=" + now).json().get("position").asLong()).isEqualTo(9);
  }

  @Test
  void as_of_each_position_it_is_what_the_view_said_then() {
    var random = new Random(7);
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    List<List<String>> then = new ArrayList<>();
    then.add(List.of());
    then.add(rolesNow());
    for (int i = 0; i < 120; i++) {
      String account = "account:a" + random.nextInt(6);
      tell(
          switch (random.nextInt(5)) {
            case 0 -> new UserRemoved(ACME, account);
            case 1 -> new UserRoleChanged(ACME, account, "administrator");
            case 2 -> new LegalRepresentativeReplaced(ACME, account, "account:z", "collaborator");
            default -> new UserAdded(ACME, account, "collaborator");
          });
      then.add(rolesNow());
    }
    for (int position = 1; position < then.size(); position++) {
      OrganizationAsOf asOf =
          past.whole(past.at(new OrganizationId(ACME), position, new AccountId(ANNA)));
      assertThat(asOf.users().stream().map(u -> u.account() + ' ' + u.role()))
          .containsExactlyInAnyOrderElementsOf(then.get(position));
    }
  }

  @Test
  void what_was_not_yet_or_makes_no_sense_is_refused() {
    aYear();
    assertThat(ask(BOB, "/as-of?at=2020-01-01T00:00:00Z").refused())
        .isEqualTo("unknown-organization");
    assertThat(ask(BOB, "/as-of?at=2099-01-01T00:00:00Z").refused()).isEqualTo("moment-in-future");
    assertThat(ask(BOB, "/as-of?position=99").refused()).isEqualTo("unknown-position");
    assertThat(ask(BOB, "/as-of?position=0").refused()).isEqualTo("unknown-position");
    assertThat(ask(BOB, "/as-of?at=yesterday").refused()).isEqualTo("invalid-value");
    assertThat(ask(BOB, "/as-of").refused()).isEqualTo("invalid-value");
    assertThat(ask(BOB, "/as-of?position=1&at=2020-01-01T00:00:00Z").refused())
        .isEqualTo("invalid-value");
  }
}
