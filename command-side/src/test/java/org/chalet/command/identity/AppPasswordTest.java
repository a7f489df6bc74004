package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.chalet.command.Story;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.LastUse;
import org.chalet.identity.RevokeAppPassword;
import org.chalet.identity.RevokeAppPasswords;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppPasswordTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final AppPasswordId PHONE = AppPasswordId.ofLocal("phone");

  private final Story story = new Story();
  private final AppPasswords appPasswords = new AppPasswords(story.vault, story.clock);

  AppPasswordTest() {
    story.registered("anna");
    story.registered("bob");
  }

  @AfterEach
  void close() throws Exception {
    story.close();
  }

  @Test
  void nobody_makes_one_for_another_account() {
    story.when(BOB, new CreateAppPassword(ANNA, PHONE, "Phone")).refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void an_account_that_is_not_there_has_none() {
    AccountId ghost = AccountId.ofLocal("ghost");
    story.when(ghost, new CreateAppPassword(ghost, PHONE, "Phone")).refused(ErrorCode.NOT_FOUND);
  }

  @Test
  void a_label_is_needed() {
    story.when(ANNA, new CreateAppPassword(ANNA, PHONE, "")).refused(ErrorCode.INVALID_VALUE);
  }

  @Test
  void one_that_is_not_there_cannot_be_revoked() {
    story.when(ANNA, new RevokeAppPassword(ANNA, PHONE)).refused(ErrorCode.UNKNOWN_APP_PASSWORD);
  }

  @Test
  void nobody_revokes_another_s() {
    story
        .given(ANNA, new CreateAppPassword(ANNA, PHONE, "Phone"))
        .when(BOB, new RevokeAppPassword(ANNA, PHONE))
        .refused(ErrorCode.FORBIDDEN);
  }

  @Test
  void one_is_made_and_revoked_by_its_owner() {
    story
        .when(ANNA, new CreateAppPassword(ANNA, PHONE, " Phone "))
        .recorded(new AppPasswordCreated(ANNA.raw(), PHONE.raw(), "Phone"));
    appPasswords.keep(ANNA, PHONE, "abcd-efgh");
    story
        .when(ANNA, new RevokeAppPassword(ANNA, PHONE))
        .recorded(new AppPasswordRevoked(ANNA.raw(), PHONE.raw()));
    assertThat(appPasswords.matching(ANNA, "abcd-efgh")).isEmpty();
  }

  @Test
  void fresh_ones_are_seven_groups_of_four() {
    assertThat(AppPasswords.fresh()).matches("[a-z2-7]{4}(-[a-z2-7]{4}){6}");
    assertThat(AppPasswords.fresh()).isNotEqualTo(AppPasswords.fresh());
  }

  @Test
  void one_opens_its_own_account_only_however_it_is_grouped() {
    appPasswords.keep(ANNA, PHONE, "abcd-efgh");
    assertThat(appPasswords.matching(ANNA, "abcdefgh")).contains(PHONE);
    assertThat(appPasswords.matching(ANNA, "abcd efgh")).contains(PHONE);
    assertThat(appPasswords.matching(ANNA, "abcd-efgi")).isEmpty();
    assertThat(appPasswords.matching(BOB, "abcd-efgh")).isEmpty();
  }

  @Test
  void revoking_none_records_nothing() {
    story.when(ANNA, new RevokeAppPasswords(ANNA)).recordedNothing();
  }

  @Test
  void all_are_revoked_at_once_also_one_that_nobody_was_shown() {
    AppPasswordId laptop = AppPasswordId.ofLocal("laptop");
    story.given(
        ANNA,
        new CreateAppPassword(ANNA, PHONE, "Phone"),
        new CreateAppPassword(ANNA, laptop, "Laptop"));
    appPasswords.keep(ANNA, PHONE, "abcd");
    appPasswords.keep(ANNA, laptop, "efgh");
    appPasswords.keep(ANNA, AppPasswordId.ofLocal("stray"), "ijkl");
    story
        .when(ANNA, new RevokeAppPasswords(ANNA))
        .recorded(new AppPasswordsRevoked(ANNA.raw(), List.of(laptop.raw(), PHONE.raw())));
    for (String password : List.of("abcd", "efgh", "ijkl")) {
      assertThat(appPasswords.matching(ANNA, password)).isEmpty();
    }
    story.when(ANNA, new RevokeAppPassword(ANNA, PHONE)).refused(ErrorCode.UNKNOWN_APP_PASSWORD);
    story.when(ANNA, new RevokeAppPasswords(ANNA)).recordedNothing();
  }

  @Test
  void a_session_that_was_closed_meanwhile_makes_none() {
    Sessions sessions = new Sessions(story.vault, story.clock);
    SignedIn attacker =
        sessions.find(sessions.open(ANNA, "stolen", null, null).token()).orElseThrow();
    Command command = new CreateAppPassword(ANNA, PHONE, "Backdoor");
    sessions.closeAll(ANNA, null);
    story.when(attacker, command).refused(ErrorCode.NOT_SIGNED_IN);
  }

  @Test
  void its_last_use_is_known_to_the_hour() {
    SignedIn phone = new SignedIn(ANNA, PHONE.raw());
    Instant first = story.clock.instant();
    appPasswords.used(phone, "192.0.2.1", "DAVx5");
    story.clock.advance(Duration.ofMinutes(59));
    appPasswords.used(phone, "192.0.2.2", "Thunderbird");
    assertThat(lastUse()).isEqualTo(new LastUse(first, "192.0.2.1", "DAVx5"));
    story.clock.advance(Duration.ofMinutes(2));
    appPasswords.used(phone, "192.0.2.2", null);
    assertThat(lastUse()).isEqualTo(new LastUse(story.clock.instant(), "192.0.2.2", null));
  }

  @Test
  void other_credentials_are_not_noted_as_uses() {
    appPasswords.used(new SignedIn(ANNA, "password"), "192.0.2.1", "DAVx5");
    assertThat(story.vault.list(VaultSpaces.APP_PASSWORD_USED, "", 10)).isEmpty();
  }

  @Test
  void a_revoked_one_leaves_nothing_behind() {
    story.given(ANNA, new CreateAppPassword(ANNA, PHONE, "Phone"));
    appPasswords.keep(ANNA, PHONE, "abcd");
    appPasswords.used(new SignedIn(ANNA, PHONE.raw()), "192.0.2.1", "DAVx5");
    story.given(ANNA, new RevokeAppPassword(ANNA, PHONE));
    assertThat(story.vault.list(VaultSpaces.APP_PASSWORD_USED, "", 10)).isEmpty();
    assertThat(story.vault.list(VaultSpaces.APP_PASSWORD, "", 10)).isEmpty();
  }

  private LastUse lastUse() {
    return LastUse.of(
        story.vault.get(VaultSpaces.APP_PASSWORD_USED, ANNA.raw() + "/phone").orElseThrow());
  }
}
