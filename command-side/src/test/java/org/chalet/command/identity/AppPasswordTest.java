package org.chalet.command.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.command.Story;
import org.chalet.identity.AppPasswordCreated;
import org.chalet.identity.AppPasswordRevoked;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.RevokeAppPassword;
import org.chalet.kernel.rule.ErrorCode;
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
  void its_last_use_is_known_to_the_hour() {
    appPasswords.keep(ANNA, PHONE, "abcd");
    assertThat(appPasswords.lastUsed(ANNA, PHONE)).isEmpty();
    var first = story.clock.instant();
    appPasswords.matching(ANNA, "abcd");
    story.clock.advance(Duration.ofMinutes(59));
    appPasswords.matching(ANNA, "abcd");
    assertThat(appPasswords.lastUsed(ANNA, PHONE)).contains(first);
    story.clock.advance(Duration.ofMinutes(2));
    appPasswords.matching(ANNA, "abcd");
    assertThat(appPasswords.lastUsed(ANNA, PHONE)).contains(story.clock.instant());
  }
}
