package org.chalet.command.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.command.Story;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.Role;
import org.chalet.organization.InvitationAccepted;
import org.chalet.organization.InvitationClosed;
import org.chalet.organization.InvitationIssued;
import org.chalet.organization.InvitationWithdrawn;
import org.chalet.organization.InviteUser;
import org.chalet.organization.UserAdded;
import org.chalet.organization.UserInvited;
import org.chalet.organization.WithdrawInvitation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationTest extends OrganizationStory {
  private static final AccountId NOVA = AccountId.ofLocal("nova");

  @Test
  void an_administrator_invites_nobody_as_legal_representative() {
    story
        .when(ADAM, invitation(Role.LEGAL_REPRESENTATIVE))
        .refused(ErrorCode.ONLY_LEGAL_REPRESENTATIVE_APPOINTS);
  }

  @Test
  void whoever_has_an_account_is_added_and_not_invited() {
    story
        .when(
            LEA,
            new InviteUser(
                house, INVITATION, new EmailAddress("OLGA@example.org"), Role.EXTERNAL, "00"))
        .refused(ErrorCode.LOGIN_TAKEN);
    assertThat(story.vault.get(VaultSpaces.INVITATION, INVITATION.raw())).isEmpty();
  }

  @Test
  void an_invitation_is_issued_for_thirty_days() {
    long expires = story.clock.instant().plus(Duration.ofDays(30)).getEpochSecond();
    story
        .when(ADAM, invitation(Role.COLLABORATOR))
        .recorded(
            new UserInvited(house.raw(), INVITATION.raw(), "collaborator"),
            new InvitationIssued(
                INVITATION.raw(),
                house.raw(),
                "new@example.org",
                "collaborator",
                ADAM.raw(),
                expires));
  }

  @Test
  void an_invitation_opens_nothing_with_another_secret() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story.when(NOVA, registration("guessed")).refused(ErrorCode.INVITATION_NOT_VALID);
    story.when(NOVA, registration(null)).refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void an_invitation_expires() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story.clock.advance(Duration.ofDays(30));
    story.when(NOVA, registration(SECRET)).refused(ErrorCode.INVITATION_NOT_VALID);
  }

  @Test
  void a_withdrawn_invitation_opens_nothing() {
    story.given(ADAM, invitation(Role.COLLABORATOR));
    story
        .when(LEA, new WithdrawInvitation(house, INVITATION))
        .recorded(
            new InvitationWithdrawn(house.raw(), INVITATION.raw()),
            new InvitationClosed(INVITATION.raw(), "withdrawn"));
    story.when(NOVA, registration(SECRET)).refused(ErrorCode.INVITATION_NOT_VALID);
    story
        .when(LEA, new WithdrawInvitation(house, INVITATION))
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
            new InvitationClosed(INVITATION.raw(), "accepted"));
    assertThat(story.vault.get(VaultSpaces.INVITATION, INVITATION.raw())).isEmpty();
    story
        .when("account:mona", registration("mona", SECRET))
        .refused(ErrorCode.INVITATION_NOT_VALID);
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
