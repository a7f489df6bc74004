package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.chalet.command.Story;
import org.chalet.identity.ChangeLogin;
import org.chalet.identity.ChangePassword;
import org.chalet.identity.ChangePicture;
import org.chalet.identity.ChangeProfile;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PasswordReset;
import org.chalet.identity.PictureChanged;
import org.chalet.identity.PictureRemoved;
import org.chalet.identity.ProfileChanged;
import org.chalet.identity.RecoveryAddressRemoved;
import org.chalet.identity.RecoveryAddressSet;
import org.chalet.identity.RemovePicture;
import org.chalet.identity.RemoveRecoveryAddress;
import org.chalet.identity.ResetPassword;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParticularsTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final EmailAddress OTHER = new EmailAddress("Anna@elsewhere.example");

  private final Story story = new Story();

  ParticularsTest() {
    story.registered("anna");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void a_name_a_language_and_a_zone_are_real_ones() {
    story.when(ANNA, new ChangeProfile(ANNA, " ", null, null)).refused(ErrorCode.INVALID_VALUE);
    for (String unreal : new String[] {"??", "", "und", "xx", "qqz"}) {
      story
          .when(ANNA, new ChangeProfile(ANNA, null, unreal, null))
          .refused(ErrorCode.INVALID_VALUE);
    }
    story.when(ANNA, new ChangeProfile(ANNA, null, null, "Moon")).refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void a_profile_changes_in_what_is_given() {
    story
        .when(ANNA, new ChangeProfile(ANNA, "Anna Meier", "de-ch", null))
        .recorded(new ProfileChanged(ANNA.raw(), "Anna Meier", "de-CH", "Europe/Zurich"));
    story.when(ANNA, new ChangeProfile(ANNA, "Anna Meier", null, null)).recordedNothing();
    assertThat(story.letters).isEmpty();
  }

  @Test
  void a_picture_is_shown_until_it_is_removed() {
    story.when(ANNA, new RemovePicture(ANNA)).recordedNothing();
    story.when(ANNA, new ChangePicture(ANNA, "aa")).recorded(new PictureChanged(ANNA.raw(), "aa"));
    story.when(ANNA, new ChangePicture(ANNA, "aa")).recordedNothing();
    story.when(ANNA, new RemovePicture(ANNA)).recorded(new PictureRemoved(ANNA.raw()));
  }

  @Test
  void another_password_is_told_to_the_owner() {
    story.when(ANNA, new ChangePassword(ANNA)).recorded(new PasswordChanged(ANNA.raw()));
    story.when(ANNA, new ResetPassword(ANNA)).recorded(new PasswordReset(ANNA.raw()));
    assertThat(story.letters)
        .hasSize(2)
        .allSatisfy(letter -> {
          assertThat(letter.name()).isEqualTo("password-changed");
          assertThat(letter.to().raw()).isEqualTo("anna@example.org");
        });
  }

  @Test
  void a_recovery_address_is_not_the_login_however_it_is_written() {
    story
        .when(ANNA, new SetRecoveryAddress(ANNA, new EmailAddress("ANNA@example.org")))
        .refused(ErrorCode.RECOVERY_ADDRESS_IS_LOGIN);
  }

  @Test
  void a_recovery_address_is_set_and_removed_and_the_login_hears_of_it() {
    story
        .when(ANNA, new SetRecoveryAddress(ANNA, OTHER))
        .recorded(new RecoveryAddressSet(ANNA.raw(), OTHER.raw()));
    story.when(ANNA, new SetRecoveryAddress(ANNA, OTHER)).recordedNothing();
    story
        .when(ANNA, new RemoveRecoveryAddress(ANNA))
        .recorded(new RecoveryAddressRemoved(ANNA.raw()));
    story.when(ANNA, new RemoveRecoveryAddress(ANNA)).recordedNothing();
    assertThat(story.letters)
        .isNotEmpty()
        .allMatch(letter -> letter.to().raw().equals("anna@example.org"));
  }

  @Test
  void a_login_is_not_the_recovery_address() {
    story.given(ANNA, new SetRecoveryAddress(ANNA, OTHER));
    story
        .when(ANNA, new ChangeLogin(ANNA, new EmailAddress("anna@ELSEWHERE.example")))
        .refused(ErrorCode.RECOVERY_ADDRESS_IS_LOGIN);
  }

  @Test
  void a_login_belongs_to_one_account() {
    story.registered("bob");
    story
        .when(ANNA, new ChangeLogin(ANNA, new EmailAddress("BOB@example.org")))
        .refused(ErrorCode.LOGIN_TAKEN);
  }

  @Test
  void a_login_changes_and_the_former_one_is_free_and_hears_of_it() {
    story
        .when(ANNA, new ChangeLogin(ANNA, OTHER))
        .recorded(new LoginChanged(ANNA.raw(), OTHER.raw(), "anna@example.org"));
    assertThat(story.reservations.holder("login", OTHER.normalized())).contains(ANNA.raw());
    assertThat(story.reservations.holder("login", "anna@example.org")).isEmpty();
    assertThat(story.letters.getLast().to().raw()).isEqualTo("anna@example.org");
    story.when("account:second", Story.registration("anna")).refused(ErrorCode.ACCOUNT_ID_TAKEN);
    AccountId bob = story.registered("bob").account();
    story
        .when(bob, new ChangeLogin(bob, new EmailAddress("anna@example.org")))
        .recorded(new LoginChanged(bob.raw(), "anna@example.org", "bob@example.org"));
  }

  @Test
  void another_spelling_of_the_same_login_takes_no_other_name() {
    story
        .when(ANNA, new ChangeLogin(ANNA, new EmailAddress("Anna@Example.org")))
        .recorded(new LoginChanged(ANNA.raw(), "Anna@Example.org", "anna@example.org"));
    assertThat(story.reservations.holder("login", "anna@example.org")).contains(ANNA.raw());
    story.when(ANNA, new ChangeLogin(ANNA, new EmailAddress("Anna@Example.org"))).recordedNothing();
  }
}
