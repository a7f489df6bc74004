package org.chalet.command.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chalet.command.Story;
import org.chalet.command.erasure.certificate.Certificates;
import org.chalet.command.erasure.certificate.ErasureCertificate;
import org.chalet.command.erasure.certificate.FreshSigner;
import org.chalet.command.erasure.certificate.Jws;
import org.chalet.command.identity.Sessions;
import org.chalet.command.mail.Letter;
import org.chalet.hold.AskHold;
import org.chalet.hold.AskHoldLift;
import org.chalet.hold.ConfirmHold;
import org.chalet.hold.ConfirmHoldLift;
import org.chalet.identity.AccountDeletionCancelled;
import org.chalet.identity.AccountDeletionRequested;
import org.chalet.identity.AccountErased;
import org.chalet.identity.CancelAccountDeletion;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.EraseAccount;
import org.chalet.identity.EraseAgain;
import org.chalet.identity.OpenSession;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.HoldId;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AddUser;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.InvitationErased;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.organization.OrganizationDeleted;
import org.chalet.organization.UserErased;
import org.chalet.store.SecretVault.Secret;
import org.chalet.store.StorageFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountDeletionTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final Duration GRACE = Duration.ofDays(30);

  private final Story story = new Story();
  private final Sessions sessions = new Sessions(story.vault, story.clock);
  private final Departures departures = new Departures(story.states());
  private final OrganizationId annas = story.registered("anna").organization();
  private final OrganizationId bobs = story.registered("bob").organization();

  /**
   * Fails where a crash is wanted: when so many keys were destroyed, or memory is to be emptied.
   */
  private final class Crashing implements Oblivion {
    private final Set<String> destroyed = new HashSet<>();
    private int keysUntilCrash = Integer.MAX_VALUE;
    private boolean crashesInTheEnd;

    @Override
    public void forgetLetters(Collection<EmailAddress> addresses) {
      story.letters.removeIf(letter -> addresses.contains(letter.to()));
    }

    @Override
    public void destroyKey(String owner) {
      if (keysUntilCrash-- == 0) {
        throw new StorageFailure("crash");
      }
      destroyed.add(owner);
      story.keys.erase(owner);
    }

    @Override
    public SortedMap<String, Long> forget() {
      story.forget();
      if (crashesInTheEnd) {
        throw new StorageFailure("crash");
      }
      return new TreeMap<>(Map.of("everything", story.log.head()));
    }

    @Override
    public int lettersTo(Collection<EmailAddress> addresses) {
      return (int) story.letters.stream().filter(letter -> addresses.contains(letter.to())).count();
    }
  }

  private final Crashing oblivion = new Crashing();
  private final Certificates certificates =
      new Certificates(story.vault, story.log, new FreshSigner(), story.clock);

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  private Erasures erasures() {
    return new Erasures(
        story.commands(),
        story.states(),
        new DeletionSchedule(story.vault),
        new DeletionLetters(story.letters::add, story.states(), story.clock),
        new AccountSecrets(story.vault, story.blobs),
        new Remains(story.vault),
        oblivion,
        certificates,
        story.clock);
  }

  private void round() {
    erasures().round(() -> true);
  }

  private InviteUser invitation(InvitationId invitation, EmailAddress address) {
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    return new InviteUser(bobs, invitation, address, offer, null, "secret");
  }

  private Instant request() {
    return story.when(ANNA, new RequestAccountDeletion(ANNA)).as(Instant.class);
  }

  private List<Secret> scheduled() {
    return story.vault.list(VaultSpaces.DELETION, "", 100);
  }

  private List<String> letters() {
    return story.letters.stream()
        .map(Letter::name)
        .filter(name -> name.startsWith("account-deletion"))
        .toList();
  }

  private List<Event> lastEvents(int count) {
    List<Event> all = story.history();
    return all.subList(all.size() - count, all.size());
  }

  @Test
  void nobody_deletes_another_person_s_account() {
    story.when(BOB, new RequestAccountDeletion(ANNA)).refused(ErrorCode.FORBIDDEN);
    request();
    story.when(BOB, new CancelAccountDeletion(ANNA)).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void the_last_legal_representative_of_others_hands_over_first() {
    story.joins(ANNA, annas, BOB, Role.COLLABORATOR);
    story.when(ANNA, new RequestAccountDeletion(ANNA)).refused(ErrorCode.LAST_LEGAL_REPRESENTATIVE);
    story.given(ANNA, new ChangeUserRole(annas, BOB, Role.LEGAL_REPRESENTATIVE));
    assertThat(request()).isAfter(story.clock.instant());
  }

  @Test
  void what_nobody_asked_for_is_not_cancelled() {
    story.when(ANNA, new CancelAccountDeletion(ANNA)).refused(ErrorCode.DELETION_NOT_REQUESTED);
  }

  @Test
  void an_account_is_erased_by_chalet_alone_and_not_before_it_is_due() {
    story.when(ANNA, new EraseAccount(ANNA)).refused(ErrorCode.FORBIDDEN);
    story.when("system", new EraseAccount(ANNA)).refused(ErrorCode.DELETION_NOT_REQUESTED);
    request();
    story.clock.advance(GRACE.minusSeconds(2));
    story.when("system", new EraseAccount(ANNA)).refused(ErrorCode.DELETION_NOT_DUE);
  }

  @Test
  void a_request_says_when_and_ends_sessions_and_sync() {
    Sessions.Opened opened = sessions.open(ANNA, Sessions.freshId(), null, "Browser");
    var outcome = story.when(ANNA, new RequestAccountDeletion(ANNA));
    Instant due = outcome.as(Instant.class);
    outcome.recorded(new AccountDeletionRequested(ANNA.raw(), due.getEpochSecond()));
    assertThat(due)
        .isBetween(
            story.clock.instant().plus(GRACE).minusSeconds(2), story.clock.instant().plus(GRACE));
    assertThat(sessions.find(opened.token())).isEmpty();
    assertThat(departures.isLeaving(ANNA)).isTrue();
    assertThat(departures.isLeaving(BOB)).isFalse();
    assertThat(letters()).containsExactly("account-deletion-requested");
  }

  @Test
  void asking_again_changes_nothing() {
    Instant due = request();
    story.clock.advance(Duration.ofDays(3));
    var again = story.when(ANNA, new RequestAccountDeletion(ANNA));
    again.recordedNothing();
    assertThat(again.as(Instant.class)).isEqualTo(due);
    assertThat(scheduled()).hasSize(1);
  }

  @Test
  void signing_in_keeps_the_account() {
    request();
    story.clock.advance(GRACE.minusDays(1));
    var outcome = story.when(ANNA, new OpenSession(ANNA, "s1", "password"));
    assertThat(outcome.events()).contains(new AccountDeletionCancelled(ANNA.raw()));
    assertThat(departures.isLeaving(ANNA)).isFalse();
    assertThat(letters())
        .containsExactly("account-deletion-requested", "account-deletion-cancelled");
    assertThat(story.when(ANNA, new OpenSession(ANNA, "s2", "password")).events()).hasSize(1);
  }

  @Test
  void a_cancelled_deletion_never_happens() {
    request();
    story
        .when(ANNA, new CancelAccountDeletion(ANNA))
        .recorded(new AccountDeletionCancelled(ANNA.raw()));
    assertThat(departures.isLeaving(ANNA)).isFalse();
    story.clock.advance(GRACE.plusDays(1));
    round();
    assertThat(story.history()).doesNotContain(new AccountErased(ANNA.raw()));
    assertThat(scheduled()).isEmpty();
    assertThat(oblivion.destroyed).isEmpty();
    assertThat(letters())
        .containsExactly("account-deletion-requested", "account-deletion-cancelled");
  }

  @Test
  void a_deletion_that_was_asked_for_anew_has_days_of_grace_of_its_own() {
    request();
    story.given(ANNA, new CancelAccountDeletion(ANNA));
    story.clock.advance(Duration.ofDays(20));
    request();
    story.clock.advance(Duration.ofDays(11));
    round();
    assertThat(departures.isLeaving(ANNA)).isTrue();
    story.clock.advance(Duration.ofDays(20));
    round();
    assertThat(lastEvents(1)).containsExactly(new AccountErased(ANNA.raw()));
  }

  @Test
  void an_account_that_is_due_leaves_every_organization_and_loses_its_key() {
    story.joins(BOB, bobs, ANNA, Role.COLLABORATOR);
    AppPasswordId phone = AppPasswordId.ofLocal("phone");
    story.given(ANNA, new CreateAppPassword(ANNA, phone, "Phone"));
    story.vault.put(new Secret(VaultSpaces.PASSWORD, ANNA.raw(), new byte[] {1}, null));
    story.vault.put(
        new Secret(VaultSpaces.APP_PASSWORD, ANNA.raw() + "/phone", new byte[] {1}, null));
    request();
    story.clock.advance(GRACE);
    round();
    assertThat(story.history())
        .contains(
            new UserErased(annas.raw(), ANNA.raw()),
            new OrganizationDeleted(annas.raw()),
            new UserErased(bobs.raw(), ANNA.raw()),
            new AccountErased(ANNA.raw()));
    assertThat(oblivion.destroyed).hasSize(2).contains(ANNA.raw());
    for (String space : VaultSpaces.OF_ACCOUNTS) {
      assertThat(story.vault.list(space, ANNA.raw(), 10)).as(space).isEmpty();
    }
    assertThat(scheduled()).isEmpty();
    assertThat(story.vault.list(VaultSpaces.ERASURE, "", 10)).isEmpty();
  }

  @Test
  void an_erased_account_is_nobody_s_and_its_login_is_never_given_again() {
    request();
    story.clock.advance(GRACE);
    round();
    assertThat(story.when(BOB, new AddUser(bobs, ANNA, Role.COLLABORATOR)).refusal()).isNotNull();
    story.when(ANNA, Story.registration("anna")).refused(ErrorCode.ACCOUNT_ID_TAKEN);
    AccountId other = AccountId.ofLocal("other");
    var wanted = Story.registration("anna");
    story
        .when(
            other,
            new org.chalet.identity.RegisterAccount(
                other, wanted.email(), "Other", "en", "UTC", null, null, null))
        .refused(ErrorCode.LOGIN_TAKEN);
  }

  @Test
  void what_the_person_might_still_send_is_refused_as_nobody_s() {
    request();
    story.clock.advance(GRACE);
    round();
    assertThat(
            story
                .when(ANNA, new CreateAppPassword(ANNA, AppPasswordId.ofLocal("n"), "x"))
                .refusal())
        .isEqualTo(ErrorCode.NOT_FOUND);
  }

  @Test
  void invitations_to_the_person_are_forgotten_too() {
    InvitationId invitation = InvitationId.ofLocal("i");
    EmailAddress address = new EmailAddress("Carla@example.org");
    story.given(BOB, invitation(invitation, address));
    AccountId carla = story.registered("carla").account();
    story.given(carla, new RequestAccountDeletion(carla));
    story.clock.advance(GRACE);
    round();
    assertThat(story.history()).contains(new InvitationErased(bobs.raw(), invitation.raw()));
    assertThat(oblivion.destroyed).containsExactlyInAnyOrder(carla.raw(), invitation.raw());
  }

  @Test
  void whoever_became_the_last_legal_representative_is_told_and_tried_every_day() {
    request();
    story.joins(ANNA, annas, BOB, Role.COLLABORATOR);
    story.clock.advance(GRACE);
    round();
    round();
    assertThat(letters())
        .containsExactly("account-deletion-requested", "account-deletion-postponed");
    story.clock.advance(Duration.ofDays(1));
    round();
    assertThat(letters()).hasSize(3);
    story.given(ANNA, new ChangeUserRole(annas, BOB, Role.LEGAL_REPRESENTATIVE));
    story.clock.advance(Duration.ofDays(1));
    round();
    assertThat(lastEvents(1)).containsExactly(new AccountErased(ANNA.raw()));
    assertThat(scheduled()).isEmpty();
  }

  @Test
  void whoever_is_under_a_legal_hold_is_told_once_and_erased_when_it_is_lifted() {
    AccountId carla = story.registered("carla").account();
    HoldId hold = HoldId.ofLocal("h");
    story.joins(BOB, bobs, carla, Role.ADMINISTRATOR);
    story.joins(BOB, bobs, ANNA, Role.COLLABORATOR);
    story.given(carla, new AskHold(bobs, hold, ANNA)).given(BOB, new ConfirmHold(bobs, hold));
    request();
    story.clock.advance(GRACE);
    for (int day = 0; day < 3; day++) {
      round();
      story.clock.advance(Duration.ofDays(1));
    }
    assertThat(letters())
        .containsExactly("account-deletion-requested", "account-deletion-postponed");
    assertThat(oblivion.destroyed).isEmpty();
    story.given(carla, new AskHoldLift(bobs, hold)).given(BOB, new ConfirmHoldLift(bobs, hold));
    round();
    assertThat(story.history()).contains(new AccountErased(ANNA.raw()));
    assertThat(scheduled()).isEmpty();
  }

  @Test
  void what_a_crash_interrupts_is_finished_in_the_next_round() {
    InvitationId invitation = InvitationId.ofLocal("i");
    story.given(BOB, invitation(invitation, new EmailAddress("anna@example.com")));
    AccountId carla = AccountId.ofLocal("carla");
    story
        .when(
            carla,
            new org.chalet.identity.RegisterAccount(
                carla, new EmailAddress("anna@example.com"), "C", "en", "UTC", null, null, null))
        .events();
    story.given(carla, new RequestAccountDeletion(carla));
    story.clock.advance(GRACE);
    List<Integer> crashes = new ArrayList<>(List.of(0, 1));
    for (int keys : crashes) {
      oblivion.keysUntilCrash = keys;
      assertCrash();
      story.forget();
    }
    oblivion.keysUntilCrash = Integer.MAX_VALUE;
    oblivion.crashesInTheEnd = true;
    assertCrash();
    oblivion.crashesInTheEnd = false;
    round();
    assertThat(oblivion.destroyed).containsExactlyInAnyOrder(carla.raw(), invitation.raw());
    assertThat(scheduled()).isEmpty();
    assertThat(story.vault.list(VaultSpaces.ERASURE, "", 10)).isEmpty();
    assertThat(story.history().stream().filter(new AccountErased(carla.raw())::equals)).hasSize(1);
  }

  @Test
  void an_erasure_is_certified_and_the_certificate_names_nobody() {
    story.joins(BOB, bobs, ANNA, Role.COLLABORATOR);
    story.vault.put(new Secret(VaultSpaces.PASSWORD, ANNA.raw(), new byte[] {1}, null));
    request();
    story.clock.advance(GRACE);
    assertThat(certificates.of(ANNA)).isEmpty();
    round();
    Certificates.Issued issued = certificates.of(ANNA).orElseThrow();
    ErasureCertificate certificate = issued.certificate();
    assertThat(certificate.account()).isEqualTo(ANNA.raw());
    assertThat(certificate.asked()).isNotNull().isBeforeOrEqualTo(certificate.erased());
    assertThat(certificate.completed()).isEqualTo(story.clock.instant());
    assertThat(certificate.destroyedKeys()).contains(ANNA.raw()).hasSize(2);
    assertThat(certificate.purgedSecrets()).containsEntry(VaultSpaces.PASSWORD, 1);
    assertThat(certificate.purgedLetters()).isPositive();
    assertThat(certificate.views()).containsKey("everything");
    assertThat(certificate.closed().position()).isGreaterThan(certificate.before().position());
    assertThat(certificate.head().position()).isEqualTo(story.log.head());
    String text = new String(Jws.verify(issued.jws()).orElseThrow().text(), UTF_8);
    assertThat(text).doesNotContainIgnoringCase("example").doesNotContain("Anna");
    assertThat(certificates.after("", 10)).hasSize(1);
    assertThat(certificates.after(ANNA.raw(), 10)).isEmpty();
  }

  @Test
  void an_erasure_that_crashes_interrupted_is_certified_as_if_none_had() {
    story.vault.put(new Secret(VaultSpaces.PASSWORD, ANNA.raw(), new byte[] {1}, null));
    request();
    story.clock.advance(GRACE);
    oblivion.crashesInTheEnd = true;
    assertCrash();
    assertThat(certificates.of(ANNA)).isEmpty();
    oblivion.crashesInTheEnd = false;
    round();
    ErasureCertificate certificate = certificates.of(ANNA).orElseThrow().certificate();
    assertThat(certificate.destroyedKeys()).contains(ANNA.raw());
    assertThat(certificate.purgedSecrets()).containsEntry(VaultSpaces.PASSWORD, 1);
  }

  @Test
  void an_account_that_a_restore_brought_back_is_erased_again_though_nobody_asked() {
    story.joins(BOB, bobs, ANNA, Role.COLLABORATOR);
    story.when(ANNA, new EraseAgain(ANNA)).refused(ErrorCode.FORBIDDEN);
    erasures().again(ANNA);
    assertThat(story.history())
        .contains(new UserErased(bobs.raw(), ANNA.raw()), new AccountErased(ANNA.raw()));
    assertThat(oblivion.destroyed).contains(ANNA.raw());
    assertThat(certificates.of(ANNA).orElseThrow().certificate().asked()).isNull();
    assertThat(scheduled()).isEmpty();
  }

  @Test
  void an_erasure_that_is_repeated_leaves_no_organization_without_a_representative() {
    story.joins(ANNA, annas, BOB, Role.COLLABORATOR);
    oblivion.crashesInTheEnd = true;
    assertThatExceptionOfType(StorageFailure.class).isThrownBy(() -> erasures().again(ANNA));
    oblivion.crashesInTheEnd = false;
    round();
    assertThat(story.history())
        .contains(new AccountErased(ANNA.raw()))
        .doesNotContain(new UserErased(annas.raw(), ANNA.raw()));
    assertThat(oblivion.destroyed).contains(ANNA.raw());
    assertThat(certificates.of(ANNA)).isPresent();
    assertThat(scheduled()).isEmpty();
  }

  private void assertCrash() {
    round();
    assertThat(scheduled()).hasSize(1);
  }

  @Test
  void an_account_that_cannot_be_erased_keeps_no_other_waiting() {
    request();
    story.clock.advance(Duration.ofSeconds(1));
    story.given(BOB, new RequestAccountDeletion(BOB));
    story.clock.advance(GRACE);
    oblivion.keysUntilCrash = 0;
    round();
    assertThat(oblivion.destroyed).contains(BOB.raw()).doesNotContain(ANNA.raw());
    assertThat(scheduled()).hasSize(1);
    round();
    assertThat(oblivion.destroyed).contains(ANNA.raw());
    assertThat(scheduled()).isEmpty();
  }

  @Test
  void however_many_invitations_know_a_person_all_their_keys_go() {
    Remains remains = new Remains(story.vault);
    for (int i = 0; i < 1200; i++) {
      remains.note(ANNA, InvitationId.ofLocal("i" + i).raw());
    }
    request();
    story.clock.advance(GRACE);
    round();
    assertThat(oblivion.destroyed).hasSizeGreaterThan(1200);
    assertThat(story.vault.list(VaultSpaces.ERASURE, "", 10)).isEmpty();
  }

  @Test
  void every_kind_of_secret_goes_with_an_account_or_says_why_not() throws Exception {
    Set<String> others =
        Set.of(
            VaultSpaces.IMPORT, // an organization's, and ends by itself
            VaultSpaces.IMPORT_RUNNING,
            VaultSpaces.IMPORT_LINES,
            VaultSpaces.IMPORT_REFUSALS,
            VaultSpaces.IMPORT_CANCELLED,
            VaultSpaces.KNOWN_NETWORK, // hashed, and ends by itself
            VaultSpaces.INVITATION, // goes with the invitation
            VaultSpaces.IDEMPOTENCY, // ends after a day
            VaultSpaces.SETUP, // nobody's
            VaultSpaces.QUOTA, // hashed, and ends by itself
            VaultSpaces.LINK, // ends by itself, and leads nowhere then
            VaultSpaces.LINK_CLAIM, // the same
            VaultSpaces.PUSH_TOPIC, // leads to registrations that are gone, and ends like them
            VaultSpaces.PUSH_DUE, // the same
            VaultSpaces.WEBHOOK_DUE, // leads to calls that are gone, and ends by itself
            VaultSpaces.AGENDA_DUE, // leads to an agenda that is gone, and ends with its time
            VaultSpaces.REMINDER_NEXT, // leads to objects that are gone, and ends with its time
            VaultSpaces.REMINDER_POSITION, // the server's
            VaultSpaces.PUSH_SILENCE, // ends after minutes
            VaultSpaces.PUSH_SERVER, // the server's
            VaultSpaces.CALENDAR_LINKS, // the server's
            VaultSpaces.GUEST_LINKS, // the server's
            VaultSpaces.DELETION, // until all is done
            VaultSpaces.ERASURE, // likewise
            VaultSpaces.ERASURE_INVENTORY, // tells nothing of the person
            VaultSpaces.ERASURE_CERTIFICATE, // the same
            VaultSpaces.CERTIFICATE_KEY); // the server's
    for (var field : VaultSpaces.class.getFields()) {
      if (field.get(null) instanceof String space) {
        assertThat(VaultSpaces.OF_ACCOUNTS.contains(space) ^ others.contains(space))
            .as(space)
            .isTrue();
      }
    }
  }
}
