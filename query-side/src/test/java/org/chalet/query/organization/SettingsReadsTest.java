package org.chalet.query.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.chalet.identity.AccountRegistered;
import org.chalet.kernel.value.Role;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.InitialsChosen;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InvitationReissued;
import org.chalet.organization.LogoChanged;
import org.chalet.organization.LogoRemoved;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.OrganizationEvent;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserRemoved;
import org.chalet.query.identity.Accounts;
import org.chalet.query.identity.IdentityProjection;
import org.chalet.query.projection.Following;
import org.chalet.query.projection.Story;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.store.InMemoryBlobStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SettingsReadsTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String EVE = "account:eve";
  private static final String INVITATION = "invitation:one";

  private final Story story = new Story();
  private final InMemoryBlobStore blobs = new InMemoryBlobStore();
  private final Following following =
      new Following(story, new OrganizationProjection(), new IdentityProjection());
  private final Organizations organizations =
      new Organizations(following.views.live("organization"));
  private final Accounts accounts = new Accounts(following.views.live("identity"));
  private final Asking asking =
      new Asking(
          new OrganizationReads(organizations, accounts, story.clock),
          new InvitationReads(organizations, accounts, story.clock),
          new DisplayReads(organizations, blobs),
          new PreferencesReads(organizations));

  @BeforeEach
  void open() {
    for (String account : List.of(ANNA, BOB, EVE)) {
      String name = account.substring("account:".length());
      story.happened(
          account,
          account,
          new AccountRegistered(account, name + "@example.org", name, "de", "UTC"));
    }
    tell(new OrganizationOpened(ACME, "Acme", ANNA));
    tell(new UserAdded(ACME, BOB, "external"));
  }

  @AfterEach
  void close() throws Exception {
    following.close();
  }

  private void tell(OrganizationEvent event) {
    story.happened(ANNA, ACME, event);
  }

  private Answer ask(String account, String path) {
    following.caughtUp("organization", "organization", "identity");
    return asking.get(account, path);
  }

  private void invited(String address) {
    long expires = story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    tell(new UserInvited(ACME, INVITATION, InvitationOffer.of(Role.EXTERNAL)));
    story.happened(
        ANNA,
        INVITATION,
        new InvitationIssued(INVITATION, ACME, address, "external", ANNA, "en", expires));
  }

  @Test
  void outsiders_see_no_logo_and_no_preferences() {
    String organization = "/api/organizations/acme";
    assertThat(ask(EVE, organization + "/logo").refused()).isEqualTo("unknown-organization");
    assertThat(ask(EVE, organization + "/users/bob/contact-preferences").refused())
        .isEqualTo("unknown-organization");
    assertThat(ask(BOB, organization + "/users/anna/contact-preferences").refused())
        .isEqualTo("managing-users-needs-administrator");
    assertThat(ask(ANNA, organization + "/users/eve/contact-preferences").refused())
        .isEqualTo("not-a-member");
  }

  @Test
  void a_logo_is_shown_to_users_until_it_is_removed() throws IOException {
    assertThat(ask(BOB, "/api/organizations/acme/logo").refused()).isEqualTo("not-found");
    String logo = blobs.put(new ByteArrayInputStream("png".getBytes(UTF_8)), 9).sha256();
    tell(new LogoChanged(ACME, logo));
    tell(new InitialsChosen(ACME, "AC"));
    Answer shown = ask(BOB, "/api/organizations/acme/logo");
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.header("ETag")).isEqualTo("\"" + logo + "\"");
    assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
    JsonNode organization = ask(BOB, "/api/organizations/acme").json();
    assertThat(organization.get("initials").asString()).isEqualTo("AC");
    assertThat(organization.get("logo").asBoolean()).isTrue();
    tell(new LogoRemoved(ACME));
    assertThat(ask(BOB, "/api/organizations/acme/logo").refused()).isEqualTo("not-found");
  }

  @Test
  void preferences_are_the_usual_ones_until_they_are_chosen() {
    String bobs = "/api/organizations/acme/users/bob/contact-preferences";
    JsonNode usual = ask(BOB, bobs).json();
    assertThat(usual.get("chosen").asBoolean()).isFalse();
    assertThat(usual.get("billing")).isEmpty();
    assertThat(usual.get("products")).isNotEmpty();
    tell(
        new ContactPreferencesChosen(
            ACME, BOB, new ContactPreferences(false, List.of(), List.of("new-user"))));
    JsonNode chosen = ask(ANNA, bobs).json();
    assertThat(chosen.get("chosen").asBoolean()).isTrue();
    assertThat(chosen.get("products")).hasSize(1);
    tell(new UserRemoved(ACME, BOB));
    tell(new UserAdded(ACME, BOB, "external"));
    assertThat(ask(BOB, bobs).json().get("chosen").asBoolean()).isFalse();
  }

  @Test
  void the_only_legal_representative_is_reminded_whatever_was_chosen() {
    String annas = "/api/organizations/acme/users/anna/contact-preferences";
    tell(
        new ContactPreferencesChosen(
            ACME, ANNA, new ContactPreferences(false, List.of(), List.of())));
    assertThat(ask(ANNA, annas).json().get("billingReminders").asBoolean()).isTrue();
    tell(new UserAdded(ACME, EVE, "legal-representative"));
    assertThat(ask(ANNA, annas).json().get("billingReminders").asBoolean()).isFalse();
  }

  @Test
  void people_see_the_invitations_to_their_own_address() {
    invited("Eve@Example.org");
    assertThat(ask(BOB, "/api/me/invitations").json()).isEmpty();
    JsonNode mine = ask(EVE, "/api/me/invitations").json();
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).get("name").asString()).isEqualTo("Acme");
    assertThat(mine.get(0).get("role").asString()).isEqualTo("external");
    story.clock.advance(Duration.ofDays(31));
    assertThat(ask(EVE, "/api/me/invitations").json()).isEmpty();
    long later = story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    story.happened(ANNA, INVITATION, new InvitationReissued(INVITATION, ANNA, later));
    assertThat(ask(EVE, "/api/me/invitations").json()).hasSize(1);
  }

  @Test
  void a_deleted_organization_is_unknown_to_everybody() {
    invited("eve@example.org");
    tell(new UserRemoved(ACME, BOB));
    tell(new OrganizationDeleted(ACME));
    assertThat(ask(ANNA, "/api/organizations/acme").refused()).isEqualTo("unknown-organization");
    assertThat(ask(ANNA, "/api/organizations").json()).isEmpty();
    assertThat(ask(EVE, "/api/me/invitations").json()).isEmpty();
  }
}
