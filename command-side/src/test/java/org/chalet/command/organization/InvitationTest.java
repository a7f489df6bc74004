package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.chalet.command.Story;
import org.chalet.command.mail.Letter;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.Role;
import org.chalet.kernel.value.TeamId;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.ChangeUserRole;
import org.chalet.organization.ContactPreferences;
import org.chalet.organization.ContactPreferencesChosen;
import org.chalet.organization.DeclineInvitation;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationDeclined;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InvitationReissued;
import org.chalet.organization.InvitationResent;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.InviteUser;
import org.chalet.organization.RemoveUser;
import org.chalet.organization.ResendInvitation;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.WithdrawInvitation;
import org.chalet.product.AccessGranted;
import org.chalet.product.AddProduct;
import org.chalet.product.EverythingGranted;
import org.chalet.product.OfferedAccess;
import org.chalet.product.ProductKind;
import org.chalet.product.RemoveProduct;
import org.chalet.team.CreateTeam;
import org.chalet.team.TeamMembersAdded;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationTest extends OrganizationStory {
  private static final AccountId NOVA = AccountId.ofLocal("nova");
  private static final InvitationId SECOND = InvitationId.ofLocal("i2");
  private static final ProductId DRIVE = ProductId.ofLocal("drive");
  private static final TeamId DESIGN = TeamId.ofLocal("design");

  @Test
  void nobody_is_invited_as_legal_representative() {
    for (AccountId manager : List.of(LEA, ADAM)) {
      story
          .when(manager, invitation(Role.LEGAL_REPRESENTATIVE))
          .refused(ErrorCode.ONLY_USERS_ARE_APPOINTED);
    }
    assertThat(story.letters).isEmpty();
  }

  @Test
  void an_invitation_is_worth_nothing_once_its_inviter_manages_no_users() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story.given(LEA, new ChangeUserRole(house, ADAM, Role.COLLABORATOR));
    story
        .when(OLGA, new AcceptInvitation(INVITATION, SECRET))
        .refused(ErrorCode.INVITATION_NOT_VALID);
    story.given(LEA, new RemoveUser(house, ADAM, "adam@example.org"));
    story
        .when(OLGA, new AcceptInvitation(INVITATION, SECRET))
        .refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void whoever_sends_it_again_answers_for_it() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story.given(
        LEA,
        new ChangeUserRole(house, ADAM, Role.COLLABORATOR),
        new ResendInvitation(house, INVITATION, "next"));
    story
        .given(OLGA, new AcceptInvitation(INVITATION, "next"))
        .when(OLGA, new AcceptInvitation(INVITATION, "next"))
        .refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void whoever_is_a_user_is_not_invited() {
    story.when(LEA, invite("CORA@example.org")).refused(ErrorCode.ALREADY_A_MEMBER);
    assertThat(story.vault.get(VaultSpaces.INVITATION, SECOND.raw())).isEmpty();
    assertThat(story.letters).isEmpty();
  }

  @Test
  void an_address_is_invited_once_at_a_time() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story.when(LEA, invite("NEW@Example.org")).refused(ErrorCode.ALREADY_INVITED);
    assertThat(story.vault.get(VaultSpaces.INVITATION, SECOND.raw())).isEmpty();
    story
        .given(LEA, new WithdrawInvitation(house, INVITATION))
        .given(LEA, invite("new@example.org"));
  }

  @Test
  void a_language_is_a_real_one() {
    story
        .when(
            LEA,
            new InviteUser(
                house,
                SECOND,
                new EmailAddress("x@example.org"),
                InvitationOffer.of(Role.EXTERNAL),
                "not a language",
                SECRET))
        .refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void what_is_not_there_is_not_offered() {
    OfferedAccess drive = new OfferedAccess(DRIVE.raw(), true, List.of());
    story.when(LEA, offering(List.of(drive), List.of())).refused(ErrorCode.UNKNOWN_PRODUCT);
    story.when(LEA, offering(List.of(), List.of(DESIGN.raw()))).refused(ErrorCode.UNKNOWN_TEAM);
    story.given(LEA, new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Drive"));
    OfferedAccess tickets = new OfferedAccess(DRIVE.raw(), true, List.of("ticket-control"));
    story.when(LEA, offering(List.of(tickets), List.of())).refused(ErrorCode.RIGHT_NOT_OF_KIND);
  }

  @Test
  void an_external_is_offered_nothing_about_billing() {
    InvitationOffer offer =
        new InvitationOffer(
            "external",
            false,
            List.of(),
            List.of(),
            new ContactPreferences(true, List.of(), List.of()));
    story.when(LEA, invite("x@example.org", offer)).refused(ErrorCode.NO_BILLING_FOR_EXTERNALS);
  }

  @Test
  void an_invitation_is_issued_for_thirty_days_and_a_letter_tells_of_it() {
    long expires = story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    story
        .when(ADAM, invitation(Role.COLLABORATOR))
        .recorded(
            new UserInvited(house.raw(), INVITATION.raw(), InvitationOffer.of(Role.COLLABORATOR)),
            new InvitationIssued(
                INVITATION.raw(),
                house.raw(),
                "new@example.org",
                "collaborator",
                ADAM.raw(),
                "de-CH",
                expires));
    Letter letter = story.letters.getLast();
    assertThat(letter.to()).isEqualTo(new EmailAddress("new@example.org"));
    assertThat(letter.language()).isEqualTo("de-CH");
    assertThat(letter.values()).isEqualTo(Map.of("organization", "lea", "by", "adam"));
    assertThat(letter.link()).isEqualTo("/invitation?invitation=i1&secret=" + SECRET);
  }

  @Test
  void nobody_gets_more_than_five_letters_a_day_from_an_organization() {
    for (int i = 0; i < 5; i++) {
      story.given(LEA, numbered(i), new WithdrawInvitation(house, InvitationId.ofLocal("n" + i)));
    }
    story.when(LEA, numbered(5)).refused(ErrorCode.TOO_MANY_REQUESTS);
    assertThat(story.letters).hasSize(5);
    story.given(LEA, invite("other@example.org"));
    story.clock.advance(Duration.ofDays(1));
    story.given(LEA, numbered(5));
  }

  private InviteUser numbered(int number) {
    return new InviteUser(
        house,
        InvitationId.ofLocal("n" + number),
        new EmailAddress("often@example.org"),
        InvitationOffer.of(Role.EXTERNAL),
        "en",
        SECRET);
  }

  @Test
  void whether_somebody_has_an_account_is_not_told() {
    story.given(LEA, invite("olga@example.org"));
    assertThat(story.letters.getLast().language()).isEqualTo("en");
  }

  @Test
  void an_invitation_opens_nothing_with_another_secret() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story.when(NOVA, registration("guessed")).refused(ErrorCode.INVITATION_NOT_VALID);
    story.when(NOVA, registration(null)).refused(ErrorCode.INVITATION_NOT_VALID);
    story
        .when(OLGA, new AcceptInvitation(INVITATION, "guessed"))
        .refused(ErrorCode.INVITATION_NOT_VALID);
    story
        .when(OLGA, new AcceptInvitation(INVITATION, null))
        .refused(ErrorCode.INVITATION_NOT_VALID);
    story
        .when(OLGA, new DeclineInvitation(INVITATION, null))
        .refused(ErrorCode.INVITATION_NOT_VALID);
    story.when(OLGA, new AcceptInvitation(SECOND, null)).refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void an_invitation_expires() {
    story.given(ADAM, invitation(Role.COLLABORATOR)).given(ADAM, invite("olga@example.org"));
    story.clock.advance(Duration.ofDays(30));
    story.when(NOVA, registration(SECRET)).refused(ErrorCode.INVITATION_NOT_VALID);
    story.when(OLGA, new AcceptInvitation(SECOND, null)).refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void an_invitation_is_sent_again_with_another_secret_for_a_further_month() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story.clock.advance(Duration.ofDays(31));
    long expires = story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    story
        .when(LEA, new ResendInvitation(house, INVITATION, "another"))
        .recorded(
            new InvitationResent(house.raw(), INVITATION.raw()),
            new InvitationReissued(INVITATION.raw(), LEA.raw(), expires));
    Letter letter = story.letters.getLast();
    assertThat(letter.to()).isEqualTo(new EmailAddress("new@example.org"));
    assertThat(letter.language()).isEqualTo("de-CH");
    assertThat(Objects.requireNonNull(letter.link())).endsWith("&secret=another");
    story.when(NOVA, registration(SECRET)).refused(ErrorCode.INVITATION_NOT_VALID);
    assertThat(story.when(NOVA, registration("another")).events()).isNotEmpty();
  }

  @Test
  void an_invitation_is_sent_again_three_times_a_day() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    ResendInvitation again = new ResendInvitation(house, INVITATION, "another");
    story.given(LEA, again, again);
    story.clock.advance(Duration.ofHours(1));
    story.given(LEA, again);
    story.when(LEA, again).refused(ErrorCode.TOO_MANY_REQUESTS);
    story.clock.advance(Duration.ofHours(23));
    story.given(LEA, again, again);
    story.when(LEA, again).refused(ErrorCode.TOO_MANY_REQUESTS);
  }

  @Test
  void a_withdrawn_invitation_opens_nothing() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story
        .when(LEA, new WithdrawInvitation(house, INVITATION))
        .recorded(
            new InvitationWithdrawn(house.raw(), INVITATION.raw()),
            closed(INVITATION, "new@example.org", "withdrawn"));
    story.when(NOVA, registration(SECRET)).refused(ErrorCode.INVITATION_NOT_VALID);
    story
        .when(LEA, new WithdrawInvitation(house, INVITATION))
        .refused(ErrorCode.INVITATION_NOT_VALID);
    story
        .when(LEA, new ResendInvitation(house, INVITATION, "next"))
        .refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void an_invitation_lets_one_person_in() {
    story.given(ADAM, invitation(Role.ADMINISTRATOR));
    var joined = story.when(NOVA, registration(SECRET));
    assertThat(joined.as(Registered.class).organization()).isEqualTo(house);
    assertThat(joined.events())
        .contains(
            new UserAdded(house.raw(), NOVA.raw(), "administrator"),
            new InvitationAccepted(house.raw(), INVITATION.raw(), NOVA.raw()),
            closed(INVITATION, "new@example.org", "accepted"));
    assertThat(story.vault.get(VaultSpaces.INVITATION, INVITATION.raw())).isEmpty();
    story
        .when("account:mona", registration("mona", SECRET))
        .refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void whoever_holds_the_link_joins_with_the_account_that_they_have() {
    story
        .given(ADAM, invitation(Role.COLLABORATOR))
        .when(OLGA, new AcceptInvitation(INVITATION, SECRET))
        .recorded(
            new UserAdded(house.raw(), OLGA.raw(), "collaborator"),
            new InvitationAccepted(house.raw(), INVITATION.raw(), OLGA.raw()),
            closed(INVITATION, "new@example.org", "accepted"));
  }

  @Test
  void a_user_does_not_join_again_and_the_invitation_stays_good() {
    story.given(ADAM, invitation(Role.EXTERNAL));
    story.when(CORA, new AcceptInvitation(INVITATION, SECRET)).refused(ErrorCode.ALREADY_A_MEMBER);
    assertThat(story.when(OLGA, new AcceptInvitation(INVITATION, SECRET)).as(OrganizationId.class))
        .isEqualTo(house);
  }

  @Test
  void whoever_was_invited_by_the_own_login_needs_no_link() {
    story
        .given(ADAM, invite("Olga@example.org"))
        .when(OLGA, new DeclineInvitation(SECOND, null))
        .recorded(
            new InvitationDeclined(house.raw(), SECOND.raw()),
            closed(SECOND, "Olga@example.org", "declined"));
    story.when(OLGA, new AcceptInvitation(SECOND, null)).refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void what_was_offered_takes_effect_with_the_acceptance() {
    ContactPreferences quiet = new ContactPreferences(false, List.of(), List.of("new-user"));
    OfferedAccess drive = new OfferedAccess(DRIVE.raw(), true, List.of("technical"));
    InvitationOffer offer =
        new InvitationOffer(
            "collaborator", true, List.of(drive), List.of(DESIGN.raw(), DESIGN.raw()), quiet);
    story
        .given(
            LEA,
            new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Drive"),
            new CreateTeam(house, DESIGN, "Design", "#123456", List.of()))
        .given(LEA, invite("olga@example.org", offer))
        .when(OLGA, new AcceptInvitation(SECOND, null))
        .recorded(
            new UserAdded(house.raw(), OLGA.raw(), "collaborator"),
            new EverythingGranted(house.raw(), OLGA.raw()),
            new AccessGranted(house.raw(), OLGA.raw(), DRIVE.raw(), true, List.of("technical")),
            new TeamMembersAdded(house.raw(), DESIGN.raw(), List.of(OLGA.raw())),
            new ContactPreferencesChosen(house.raw(), OLGA.raw(), quiet),
            new InvitationAccepted(house.raw(), SECOND.raw(), OLGA.raw()),
            closed(SECOND, "olga@example.org", "accepted"));
  }

  @Test
  void what_is_gone_meanwhile_is_left_out() {
    OfferedAccess drive = new OfferedAccess(DRIVE.raw(), true, List.of());
    story
        .given(LEA, new AddProduct(house, DRIVE, ProductKind.KDRIVE, "Drive"))
        .given(LEA, offering(List.of(drive), List.of()))
        .given(LEA, new RemoveProduct(house, DRIVE));
    List<Event> joined = story.when(OLGA, new AcceptInvitation(SECOND, SECRET)).events();
    assertThat(joined).hasSize(3);
  }

  private InvitationClosed closed(InvitationId invitation, String email, String because) {
    return new InvitationClosed(invitation.raw(), house.raw(), email, because);
  }

  private InviteUser offering(List<OfferedAccess> access, List<String> teams) {
    return invite("x@example.org", new InvitationOffer("collaborator", false, access, teams, null));
  }

  private InviteUser invite(String address) {
    return invite(address, InvitationOffer.of(Role.COLLABORATOR));
  }

  private InviteUser invite(String address, InvitationOffer offer) {
    return new InviteUser(house, SECOND, new EmailAddress(address), offer, null, SECRET);
  }

  private static RegisterAccount registration(@Nullable String secret) {
    return registration("nova", secret);
  }

  private static RegisterAccount registration(String name, @Nullable String secret) {
    RegisterAccount plain = Story.registration(name);
    return new RegisterAccount(
        plain.account(),
        plain.email(),
        plain.name(),
        plain.language(),
        plain.zone(),
        null,
        INVITATION,
        secret);
  }
}
