package org.chalet.query.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRoleChanged;
import org.chalet.product.OfferedAccess;
import org.chalet.product.ProductAdded;
import org.chalet.query.identity.Accounts;
import org.chalet.query.identity.IdentityProjection;
import org.chalet.query.member.MemberProjection;
import org.chalet.query.member.MemberReads;
import org.chalet.query.member.Members;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.team.TeamCreated;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OrganizationReadsTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String EVE = "account:eve";
  private static final String GAST = "account:gast";

  private final Story story = new Story();
  private final Following following =
      new Following(
          story, new OrganizationProjection(), new IdentityProjection(), new MemberProjection());
  private final Organizations organizations =
      new Organizations(following.views.live("organization"));
  private final Asking asking =
      new Asking(
          new OrganizationReads(
              organizations, new Accounts(following.views.live("identity")), story.clock),
          new MemberReads(new Members(following.views.live("member"))));

  @BeforeEach
  void open() {
    registered(ANNA, "Anna");
    registered(BOB, "Bob");
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    tell(new UserAdded(ACME, BOB, "collaborator"));
    tell(new UserAdded(ACME, GAST, "external"));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void registered(String account, String name) {
    story.happened(
        account,
        account,
        new AccountRegistered(account, name + "@example.org", name, "de", "Europe/Zurich"));
  }

  private void tell(org.chalet.organization.OrganizationEvent event) {
    story.happened(ANNA, ACME, event);
  }

  private Answer ask(String account, String path) {
    following.caughtUp("organization", "organization", "identity");
    return asking.get(account, path);
  }

  private static List<String> texts(JsonNode items, String field) {
    return items.valueStream().map(item -> item.get(field).asString()).toList();
  }

  @Test
  void members_read_their_organization_with_its_version() {
    Answer answer = ask(BOB, "/api/organizations/acme");
    assertThat(answer.json().get("name").asString()).isEqualTo("Acme");
    assertThat(answer.json().get("role").asString()).isEqualTo("collaborator");
    assertThat(answer.header("ETag")).isEqualTo("\"2\"");
    tell(new OrganizationRenamed(ACME, "Acme & Sons"));
    Answer renamed = ask(BOB, "/api/organizations/" + ACME);
    assertThat(renamed.json().get("name").asString()).isEqualTo("Acme & Sons");
    assertThat(renamed.header("ETag")).isEqualTo("\"3\"");
  }

  @Test
  void an_unchanged_organization_is_not_sent_again() {
    String etag = ask(BOB, "/api/organizations/acme").header("ETag");
    Answer again = asking.getIfNoneMatch(BOB, etag, "/api/organizations/acme");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
  }

  @Test
  void for_others_there_is_no_organization() {
    for (String path : List.of("", "/users", "/invitations")) {
      Answer answer = ask(EVE, "/api/organizations/acme" + path);
      assertThat(answer.refused()).isEqualTo("unknown-organization");
      assertThat(answer.status()).isEqualTo(404);
    }
    assertThat(ask(EVE, "/api/organizations").json()).isEmpty();
    assertThat(asking.get(null, "/api/organizations").refused()).isEqualTo("not-signed-in");
    assertThat(asking.get(ANNA, "/api/organizations/a%20b").refused()).isEqualTo("invalid-value");
  }

  @Test
  void one_who_left_is_an_outsider() {
    story.happened(BOB, ACME, new UserLeft(ACME, BOB));
    assertThat(ask(BOB, "/api/organizations/acme").refused()).isEqualTo("unknown-organization");
    assertThat(texts(ask(ANNA, "/api/organizations/acme/users").json().get("items"), "account"))
        .containsExactly(ANNA, GAST);
  }

  @Test
  void users_come_in_the_order_in_which_they_joined_with_their_names() {
    JsonNode users = ask(BOB, "/api/organizations/acme/users").json();
    assertThat(texts(users.get("items"), "account")).containsExactly(ANNA, BOB, GAST);
    assertThat(users.at("/items/0/name").asString()).isEqualTo("Anna");
    assertThat(users.at("/items/0/email").asString()).isEqualTo("Anna@example.org");
    assertThat(users.at("/items/2/name").isNull()).isTrue();
  }

  @Test
  void users_come_in_pages_and_by_role() {
    for (int i = 0; i < 7; i++) {
      tell(new UserAdded(ACME, "account:u" + i, "administrator"));
    }
    JsonNode first = ask(ANNA, "/api/organizations/acme/users?role=administrator&limit=4").json();
    assertThat(texts(first.get("items"), "account"))
        .containsExactly("account:u0", "account:u1", "account:u2", "account:u3");
    String cursor = first.get("next").asString();
    JsonNode second =
        ask(ANNA, "/api/organizations/acme/users?role=administrator&limit=4&cursor=" + cursor)
            .json();
    assertThat(texts(second.get("items"), "account"))
        .containsExactly("account:u4", "account:u5", "account:u6");
    assertThat(second.get("next").isNull()).isTrue();
    for (String foreign :
        List.of("&cursor=x", "&cursor=%2A%3F", "&role=external&cursor=" + cursor)) {
      assertThat(ask(ANNA, "/api/organizations/acme/users?limit=4" + foreign).refused())
          .isEqualTo("invalid-value");
    }
    for (String bad : List.of("limit=0", "limit=201", "role=king")) {
      assertThat(ask(ANNA, "/api/organizations/acme/users?" + bad).refused())
          .isEqualTo("invalid-value");
    }
  }

  @Test
  void externals_see_the_name_and_themselves() {
    assertThat(ask(GAST, "/api/organizations/acme").json().get("name").asString())
        .isEqualTo("Acme");
    JsonNode users = ask(GAST, "/api/organizations/acme/users").json();
    assertThat(texts(users.get("items"), "account")).containsExactly(GAST);
    assertThat(ask(GAST, "/api/organizations/acme/users?role=administrator").json().get("items"))
        .isEmpty();
  }

  @Test
  void externals_are_seen_by_others_and_see_nobody() {
    following.caughtUp("organization", "organization");
    AccountId bob = new AccountId(BOB);
    AccountId guest = new AccountId(GAST);
    assertThat(organizations.share(guest, bob)).isFalse();
    assertThat(organizations.share(bob, guest)).isTrue();
    assertThat(organizations.share(bob, new AccountId(EVE))).isFalse();
    String own = "organization:own";
    story.happened(GAST, own, new OrganizationOpened(own, "Own", GAST));
    story.happened(GAST, own, new UserAdded(own, BOB, "external"));
    following.caughtUp("organization", "organization");
    assertThat(organizations.share(guest, bob)).isTrue();
  }

  @Test
  void a_changed_role_keeps_the_day_of_joining() {
    JsonNode before = ask(ANNA, "/api/organizations/acme/users").json();
    tell(new UserRoleChanged(ACME, BOB, "administrator"));
    tell(new LegalRepresentativeReplaced(ACME, ANNA, BOB, "collaborator"));
    JsonNode after = ask(ANNA, "/api/organizations/acme/users").json();
    assertThat(texts(after.get("items"), "role"))
        .containsExactly("collaborator", "legal-representative", "external");
    assertThat(texts(after.get("items"), "since")).isEqualTo(texts(before.get("items"), "since"));
    tell(new LegalRepresentativeReplaced(ACME, BOB, "account:new", ""));
    JsonNode last = ask(ANNA, "/api/organizations/acme/users").json();
    assertThat(texts(last.get("items"), "account")).containsExactly(ANNA, GAST, "account:new");
  }

  @Test
  void those_who_manage_users_see_open_invitations() {
    String invitation = "invitation:one";
    long expires = story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    story.happened(
        ANNA,
        invitation,
        new InvitationIssued(
            invitation, ACME, "new@example.org", "administrator", ANNA, "en", expires));
    tell(new UserInvited(ACME, invitation, InvitationOffer.of(Role.ADMINISTRATOR)));
    assertThat(ask(BOB, "/api/organizations/acme/invitations").status()).isEqualTo(403);
    JsonNode open = ask(ANNA, "/api/organizations/acme/invitations").json().at("/items/0");
    assertThat(open.get("email").asString()).isEqualTo("new@example.org");
    assertThat(open.get("state").asString()).isEqualTo("open");
    story.clock.advance(Duration.ofDays(31));
    assertThat(
            ask(ANNA, "/api/organizations/acme/invitations").json().at("/items/0/state").asString())
        .isEqualTo("expired");
    tell(new UserAdded(ACME, "account:new", "administrator"));
    tell(new InvitationAccepted(ACME, invitation, "account:new"));
    story.happened(
        ANNA, invitation, new InvitationClosed(invitation, ACME, "new@example.org", "accepted"));
    assertThat(ask(ANNA, "/api/organizations/acme/invitations").json().get("items")).isEmpty();
  }

  @Test
  void invitations_are_found_by_address_with_what_they_offer() {
    List<String> addresses = List.of("Zoe@example.org", "anton@b.example", "anton@a.example");
    OfferedAccess access = new OfferedAccess("product:p", true, List.of("technical"));
    for (int i = 0; i < addresses.size(); i++) {
      String invitation = "invitation:" + i;
      var issued =
          new InvitationIssued(
              invitation, ACME, addresses.get(i), "collaborator", ANNA, "en", 2_000_000_000L);
      var invited =
          new UserInvited(
              ACME,
              invitation,
              new InvitationOffer(
                  "collaborator", i == 0, List.of(access), List.of("team:t"), null));
      if (i == 1) {
        tell(invited);
      }
      story.happened(ANNA, invitation, issued);
      if (i != 1) {
        tell(invited);
      }
    }
    String path = "/api/organizations/acme/invitations?email=";
    JsonNode zoe = ask(ANNA, path + "zoe%40EXAMPLE.org").json().get("items");
    assertThat(texts(zoe, "email")).containsExactly("Zoe@example.org");
    assertThat(zoe.at("/0/everything").asBoolean()).isTrue();
    JsonNode first = ask(ANNA, path + "ANT&limit=1").json();
    assertThat(texts(first.get("items"), "email")).containsExactly("anton@a.example");
    String cursor = "&limit=1&cursor=" + first.get("next").asString();
    JsonNode second = ask(ANNA, path + "ANT" + cursor).json().get("items");
    assertThat(texts(second, "email")).containsExactly("anton@b.example");
    assertThat(second.at("/0/everything").asBoolean()).isFalse();
    assertThat(second.at("/0/access/0/product").asString()).isEqualTo("product:p");
    assertThat(second.at("/0/access/0/rights/0").asString()).isEqualTo("technical");
    assertThat(second.at("/0/teams/0").asString()).isEqualTo("team:t");
    assertThat(ask(ANNA, path + "z" + cursor).refused()).isEqualTo("invalid-value");
    assertThat(ask(ANNA, path + "nton").json().get("items")).isEmpty();
    assertThat(ask(ANNA, path).json().get("items")).hasSize(3);
  }

  @Test
  void people_see_all_their_organizations() {
    story.happened(
        BOB, "organization:bobs", new OrganizationOpened("organization:bobs", "Bob's", BOB));
    assertThat(texts(ask(BOB, "/api/organizations").json(), "name"))
        .containsExactly("Acme", "Bob's");
    assertThat(texts(ask(BOB, "/api/organizations").json(), "role"))
        .containsExactly("collaborator", "legal-representative");
  }

  @Test
  void the_version_follows_products_and_teams_too() {
    story.happened(ANNA, ACME, new ProductAdded(ACME, "product:p", "kdrive", "P", 1));
    assertThat(ask(ANNA, "/api/organizations/acme").json().get("version").asLong()).isEqualTo(3);
    story.happened(ANNA, ACME, new TeamCreated(ACME, "team:t", "T", "#000000"));
    assertThat(ask(ANNA, "/api/organizations/acme").json().get("version").asLong()).isEqualTo(4);
  }
}
