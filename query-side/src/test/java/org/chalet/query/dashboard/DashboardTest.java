package org.chalet.query.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarCreated;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.CardPut;
import org.chalet.file.FileCopied;
import org.chalet.file.FileReplaced;
import org.chalet.file.FileStored;
import org.chalet.file.NodeDeleted;
import org.chalet.file.NodeRestored;
import org.chalet.identity.AccountRegistered;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.SessionOpened;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InvitationResent;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.LegalRepresentativeReplaced;
import org.chalet.organization.OrganizationOpened;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.UserLeft;
import org.chalet.organization.UserRoleChanged;
import org.chalet.policy.Standing;
import org.chalet.query.projection.Replaying;
import org.chalet.query.projection.Story;
import org.chalet.query.projection.ViewComparison;
import org.chalet.query.rest.Asking;
import org.chalet.query.rest.Asking.Answer;
import org.chalet.store.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DashboardTest {
  private static final String ACME = "organization:acme";
  private static final String ANNA = "account:anna";
  private static final String BOB = "account:bob";
  private static final String WORK = "calendar:work";
  private static final String PATH = "/api/organizations/acme/dashboard";

  private final Story story = new Story();
  private final DashboardProjection projection = new DashboardProjection();

  @BeforeEach
  void open() {
    registered(ANNA);
    registered(BOB);
    happened(ANNA, ACME, new OrganizationOpened(ACME, "Acme", ANNA));
    happened(ANNA, ACME, new UserAdded(ACME, BOB, "collaborator"));
  }

  private void registered(String account) {
    happened(
        account,
        account,
        new AccountRegistered(account, account.substring(8) + "@example.org", "X", "de", "UTC"));
  }

  private void happened(String actor, String stream, Event event) {
    story.happened(actor, stream, event);
  }

  private void invited(String invitation) {
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    happened(ANNA, ACME, new UserInvited(ACME, invitation, offer));
  }

  private void days(int number) {
    story.clock.advance(Duration.ofDays(number));
  }

  private Answer ask(String account, String path) {
    View view = Replaying.whole(story, projection);
    Dashboards dashboards =
        new Dashboards(
            () -> view,
            (organization, caller) ->
                switch (caller.raw()) {
                  case ANNA -> Optional.of(Standing.of(Role.LEGAL_REPRESENTATIVE));
                  case BOB -> Optional.of(Standing.of(Role.COLLABORATOR));
                  default -> Optional.empty();
                });
    return new Asking(
            new DashboardReads(dashboards, story.clock),
            new PeopleActivityReads(dashboards, story.clock))
        .get(account, PATH + path);
  }

  private JsonNode ask(String path) {
    return ask(ANNA, path).json();
  }

  /** A field of the days asked for, the last one at the end. */
  private List<Long> series(String path, String field) {
    return ask(path).valueStream().map(day -> day.at(field).asLong()).toList();
  }

  private String lastDays(int number) {
    String today = story.clock.instant().toString().substring(0, 10);
    return "?from=" + java.time.LocalDate.parse(today).minusDays(number - 1) + "&to=" + today;
  }

  private void calendar(String owner) {
    happened(
        owner,
        WORK,
        new CalendarCreated(
            WORK, owner, "work", List.of("VEVENT"), CollectionProperties.NONE, true));
  }

  private void put(String owner, String name, String text) {
    happened(
        owner,
        WORK + "/" + name,
        new CalendarObjectPut(WORK, owner, name, name, "VEVENT", text, null));
  }

  @Test
  void figures_are_shown_to_managers_alone() {
    for (String path :
        List.of(
            "",
            "/members",
            "/invitations",
            "/logins",
            "/app-passwords",
            "/activity",
            "/activity/people",
            "/activity/people/anna")) {
      assertThat(ask(BOB, path).refused()).isEqualTo("forbidden");
      assertThat(ask("account:eve", path).refused()).isEqualTo("unknown-organization");
      assertThat(ask(ANNA, path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void ranges_of_days_have_bounds() {
    for (String bad :
        List.of(
            "?from=x",
            "?to=2026-13-01",
            "?from=2020-01-01&to=2022-01-01",
            "?from=2999-01-01",
            "?from=2026-02-02&to=2026-02-01")) {
      assertThat(ask(ANNA, "/members" + bad).refused()).as(bad).isEqualTo("invalid-value");
    }
    assertThat(ask(ANNA, "/activity/people?day=x").refused()).isEqualTo("invalid-value");
    assertThat(ask("/members")).hasSize(30);
  }

  @Test
  void members_are_counted_by_role_and_day() {
    days(2);
    happened(ANNA, ACME, new UserRoleChanged(ACME, BOB, "administrator"));
    happened(ANNA, ACME, new UserAdded(ACME, "account:eve", "external"));
    days(1);
    happened(ANNA, ACME, new LegalRepresentativeReplaced(ACME, ANNA, BOB, ""));
    days(1);
    assertThat(series("/members" + lastDays(6), "/total")).containsExactly(0L, 2L, 2L, 3L, 2L, 2L);
    assertThat(series("/members" + lastDays(6), "/roles/collaborator"))
        .containsExactly(0L, 1L, 1L, 0L, 0L, 0L);
    JsonNode now = ask("").get("members");
    assertThat(now.get("legal-representative").asLong()).isEqualTo(1);
    assertThat(now.get("external").asLong()).isEqualTo(1);
    assertThat(now).hasSize(2);
  }

  @Test
  void invitations_wait_until_they_are_answered_or_expire() {
    invited("invitation:one");
    invited("invitation:two");
    invited("invitation:three");
    days(1);
    happened(BOB, ACME, new InvitationAccepted(ACME, "invitation:one", BOB));
    days(1);
    happened(ANNA, ACME, new InvitationWithdrawn(ACME, "invitation:two"));
    assertThat(series("/invitations" + lastDays(4), "/pending")).containsExactly(0L, 3L, 2L, 1L);
    assertThat(ask("").get("pendingInvitations").asLong()).isEqualTo(1);
    days(28);
    assertThat(series("/invitations" + lastDays(3), "/expired")).containsExactly(0L, 0L, 1L);
    assertThat(series("/invitations" + lastDays(3), "/pending")).containsExactly(1L, 1L, 0L);
    happened(ANNA, ACME, new InvitationWithdrawn(ACME, "invitation:three"));
    assertThat(series("/invitations" + lastDays(3), "/pending")).containsExactly(1L, 1L, 0L);
    assertThat(ask("").get("pendingInvitations").asLong()).isZero();
  }

  @Test
  void an_invitation_sent_again_waits_for_a_further_month() {
    invited("invitation:one");
    days(20);
    happened(ANNA, ACME, new InvitationResent(ACME, "invitation:one"));
    days(15);
    assertThat(ask("").get("pendingInvitations").asLong()).isEqualTo(1);
    days(20);
    assertThat(ask("").get("pendingInvitations").asLong()).isZero();
    happened(ANNA, ACME, new InvitationResent(ACME, "invitation:one"));
    assertThat(series("/invitations" + lastDays(40), "/pending"))
        .startsWith(1L)
        .contains(0L)
        .endsWith(1L);
    assertThat(ask("").get("pendingInvitations").asLong()).isEqualTo(1);
  }

  @Test
  void logins_count_for_every_organization_of_the_person() {
    happened(BOB, BOB, new SessionOpened(BOB, "one", "password"));
    happened(BOB, BOB, new SessionOpened(BOB, "two", "password"));
    happened("account:eve", "account:eve", new SessionOpened("account:eve", "one", "password"));
    days(1);
    happened(ANNA, ANNA, new SessionOpened(ANNA, "one", "password"));
    assertThat(series("/logins" + lastDays(3), "/logins")).containsExactly(0L, 2L, 1L);
  }

  @Test
  void a_revocation_of_all_app_passwords_leaves_none() {
    happened(BOB, BOB, new AppPasswordCreated(BOB, "apppassword:1", "Phone"));
    happened(BOB, BOB, new AppPasswordCreated(BOB, "apppassword:2", "Laptop"));
    happened(BOB, BOB, new AppPasswordsRevoked(BOB, List.of("apppassword:1", "apppassword:2")));
    assertThat(ask("").get("appPasswords").asLong()).isZero();
    assertThat(ask("").get("appPasswordUsers").asLong()).isZero();
  }

  @Test
  void app_passwords_count_for_every_organization_of_the_person() {
    happened(BOB, BOB, new AppPasswordCreated(BOB, "apppassword:1", "Phone"));
    happened(BOB, BOB, new AppPasswordCreated(BOB, "apppassword:2", "Laptop"));
    happened(ANNA, ANNA, new AppPasswordCreated(ANNA, "apppassword:3", "Phone"));
    days(1);
    happened(BOB, BOB, new AppPasswordRevoked(BOB, "apppassword:2"));
    happened(ANNA, ANNA, new AppPasswordRevoked(ANNA, "apppassword:3"));
    assertThat(series("/app-passwords" + lastDays(2), "/appPasswords")).containsExactly(3L, 1L);
    assertThat(series("/app-passwords" + lastDays(2), "/users")).containsExactly(2L, 1L);
    happened(BOB, ACME, new UserLeft(ACME, BOB));
    assertThat(ask("").get("appPasswords").asLong()).isZero();
    happened(ANNA, ACME, new UserAdded(ACME, BOB, "collaborator"));
    assertThat(ask("").get("appPasswords").asLong()).isEqualTo(1);
  }

  @Test
  void storage_follows_what_is_kept() {
    calendar(BOB);
    put(BOB, "a.ics", "x".repeat(100));
    put(BOB, "b.ics", "é".repeat(10));
    put(BOB, "a.ics", "x".repeat(30));
    happened(
        BOB,
        "addressbook:p",
        new AddressBookCreated("addressbook:p", BOB, "p", CollectionProperties.NONE, true));
    happened(
        BOB, "addressbook:p/c", new CardPut("addressbook:p", BOB, "c", "c", "x".repeat(7), null));
    assertThat(ask("").at("/storage/calendars").asLong()).isEqualTo(50);
    assertThat(ask("").at("/storage/contacts").asLong()).isEqualTo(7);
    happened(BOB, WORK + "/b.ics", new CalendarObjectDeleted(WORK, BOB, "b.ics", "b.ics"));
    assertThat(ask("").at("/storage/calendars").asLong()).isEqualTo(30);
    happened(BOB, WORK, new CalendarDeleted(WORK, BOB, "work"));
    assertThat(ask("").get("storage")).hasSize(1);
  }

  @Test
  void storage_follows_what_lives_in_drives() {
    String drive = "drive:bob";
    happened(BOB, drive, new FileStored(BOB, "node:1", drive, "a", "x", 100, "text/plain", 100));
    happened(BOB, drive, new FileReplaced(BOB, "node:1", "y", 40, "text/plain", 40));
    happened(
        BOB,
        drive,
        new FileCopied(
            BOB, "node:2", "node:1", drive, "b", "y", 40, "", CollectionProperties.NONE, 80));
    happened(ANNA, "drive:anna", new FileStored(ANNA, "node:9", drive, "a", "z", 7, "", 7));
    assertThat(ask("").at("/storage/files").asLong()).isEqualTo(87);
    happened(BOB, drive, new NodeDeleted(BOB, "node:1", 40));
    assertThat(ask("").at("/storage/files").asLong()).isEqualTo(47);
    happened(BOB, drive, new NodeRestored(BOB, "node:1", drive, null, 80));
    assertThat(ask("").at("/storage/files").asLong()).isEqualTo(87);
    happened(BOB, ACME, new UserLeft(ACME, BOB));
    assertThat(ask("").at("/storage/files").asLong()).isEqualTo(7);
  }

  @Test
  void activity_is_told_by_day_and_by_person() {
    days(1);
    calendar(BOB);
    put(BOB, "a.ics", "x");
    happened(ANNA, ACME, new UserRoleChanged(ACME, BOB, "administrator"));
    happened(
        "account:eve", "account:eve", new AppPasswordCreated("account:eve", "apppassword:1", "x"));
    assertThat(series("/activity" + lastDays(2), "/events")).containsExactly(2L, 3L);
    assertThat(series("/activity" + lastDays(2), "/commands")).containsExactly(1L, 2L);
    JsonNode people = ask("/activity/people").get("items");
    assertThat(people).hasSize(2);
    JsonNode first = ask("/activity/people?limit=1");
    JsonNode second = ask("/activity/people?limit=1&cursor=" + first.get("next").asString());
    assertThat(List.of(first.at("/items/0/account"), second.at("/items/0/account")))
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder(ANNA, BOB);
    JsonNode bob = ask("/activity/people/bob");
    assertThat(bob).hasSize(1);
    assertThat(bob.at("/0/events").asLong()).isEqualTo(2);
    assertThat(ask("/activity/people/eve")).isEmpty();
  }

  @Test
  void batches_that_come_again_change_nothing() {
    all();
    View whole = Replaying.whole(story, projection);
    for (int size = 1; size <= 12; size++) {
      for (int documents = 0; documents <= 40; documents += 1) {
        View broken = Replaying.broken(story, projection, size, documents);
        assertThat(Replaying.compared(whole, broken).kinds())
            .as("batches of %d, broken off after %d documents", size, documents)
            .allMatch(ViewComparison.KindComparison::alike);
      }
    }
  }

  /** A bit of everything, back and forth. */
  private void all() {
    invited("invitation:one");
    calendar(BOB);
    put(BOB, "a.ics", "x".repeat(100));
    put(ANNA, "b.ics", "x".repeat(50));
    happened(BOB, BOB, new AppPasswordCreated(BOB, "apppassword:1", "Phone"));
    put(BOB, "a.ics", "x".repeat(10));
    happened(BOB, ACME, new UserLeft(ACME, BOB));
    happened(BOB, WORK + "/a.ics", new CalendarObjectDeleted(WORK, BOB, "a.ics", "a.ics"));
    happened(ANNA, ACME, new UserAdded(ACME, BOB, "administrator"));
    days(1);
    happened(BOB, ACME, new LegalRepresentativeReplaced(ACME, ANNA, BOB, "collaborator"));
    happened(BOB, BOB, new AppPasswordRevoked(BOB, "apppassword:1"));
    happened(BOB, ACME, new InvitationAccepted(ACME, "invitation:one", "account:eve"));
    happened(BOB, ACME, new UserAdded(ACME, "account:eve", "external"));
    happened(BOB, WORK, new CalendarDeleted(WORK, BOB, "work"));
    happened(BOB, ACME, new UserLeft(ACME, ANNA));
  }
}
