package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.identity.PasswordChanged;
import org.chalet.identity.PasswordReset;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasswordsTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String MAIL = "anna@example.org";
  private static final String PAGE = "/reset-password";

  @BeforeEach
  void register() {
    story.registered("anna");
    credentials.keepFirst(ANNA, "hash of correct horse");
  }

  @Test
  void a_password_is_changed_by_whoever_knows_it() {
    assertThat(change("wrong", "battery staple").problem()).isEqualTo("403 wrong-password");
    assertThat(change("correct horse", "short").problem()).isEqualTo("422 weak-password");
    assertThat(change("correct horse", MAIL).problem()).isEqualTo("422 weak-password");
    assertThat(change("correct horse", "correct horse").problem()).isEqualTo("422 weak-password");
    assertThat(story.letters).isEmpty();
    assertThat(change("correct horse", "battery staple").status()).isEqualTo(204);
    assertThat(story.history()).last().isEqualTo(new PasswordChanged(ANNA.raw()));
    assertThat(signIn("correct horse").problem()).isEqualTo("401 wrong-credentials");
    assertThat(signIn("battery staple").status()).isEqualTo(201);
    assertThat(letters("password-changed", MAIL)).isEqualTo(1);
    assertThat(send("POST", "/api/me/password", null, "{'current':'x','new':'y'}").problem())
        .isEqualTo("401 not-signed-in");
    assertThat(send("POST", "/api/me/password", ANNA, "{'current':'x'}").problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void all_other_sessions_end_and_app_passwords_stay() {
    String here = signIn("correct horse").text("token");
    String there = signIn("correct horse").text("token");
    AppPasswordId phone = AppPasswordId.ofLocal("phone");
    appPasswords.keep(ANNA, phone, "abcd-efgh");
    Answer changed =
        send(
            request(
                    "POST",
                    "/api/me/password",
                    null,
                    "{'current':'correct horse','new':'battery staple'}")
                .principal(sessions.find(here).orElseThrow()));
    assertThat(changed.status()).isEqualTo(204);
    assertThat(sessions.find(here)).isPresent();
    assertThat(sessions.find(there)).isEmpty();
    assertThat(credentials.check("anna", "abcd-efgh")).isPresent();
  }

  @Test
  void guessing_the_current_password_has_to_wait() {
    for (int i = 0; i < 10; i++) {
      assertThat(change("guess" + i, "battery staple").problem()).isEqualTo("403 wrong-password");
    }
    assertThat(change("correct horse", "battery staple").problem())
        .isEqualTo("429 too-many-requests");
    story.clock.advance(Duration.ofMinutes(15));
    assertThat(change("correct horse", "battery staple").status()).isEqualTo(204);
  }

  @Test
  void a_forgotten_password_is_replaced_by_a_link_to_the_login() {
    String elsewhere = signIn("correct horse").text("token");
    assertThat(ask(MAIL).status()).isEqualTo(202);
    String token = mailed(MAIL, PAGE);
    assertThat(confirm(token, "short").problem()).isEqualTo("422 weak-password");
    assertThat(confirm(token, "battery staple").status()).isEqualTo(204);
    assertThat(story.history()).last().isEqualTo(new PasswordReset(ANNA.raw()));
    assertThat(signIn("battery staple").status()).isEqualTo(201);
    assertThat(sessions.find(elsewhere)).isEmpty();
    assertThat(letters("password-changed", MAIL)).isEqualTo(1);
    assertThat(confirm(token, "battery staple 2").problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void the_link_goes_to_the_recovery_address_and_the_notice_to_the_login() {
    EmailAddress recovery = new EmailAddress("anna@elsewhere.example");
    story.given(ANNA, new SetRecoveryAddress(ANNA, recovery));
    ask("anna");
    assertThat(letters("password-reset", MAIL)).isZero();
    assertThat(confirm(mailed(recovery.raw(), PAGE), "battery staple").status()).isEqualTo(204);
    assertThat(letters("password-changed", MAIL)).isEqualTo(1);
  }

  @Test
  void an_unknown_login_is_answered_alike() {
    Answer known = ask(MAIL);
    for (String nobody : new String[] {"nobody@example.org", "nobody", "not a login @", "ä"}) {
      Answer unknown = ask(nobody);
      assertThat(unknown.status()).as(nobody).isEqualTo(202);
      assertThat(unknown.body()).isEqualTo(known.body());
      assertThat(unknown.response().getHeaderNames()).isEqualTo(known.response().getHeaderNames());
    }
    assertThat(story.letters).hasSize(1);
    assertThat(send("POST", "/api/password-resets", null, "{}").problem())
        .isEqualTo("400 invalid-value");
  }

  @Test
  void whoever_asks_again_and_again_neither_spoils_a_link_nor_floods_a_mailbox_nor_locks_out() {
    ask(MAIL);
    String token = mailed(MAIL, PAGE);
    for (int i = 0; i < 15; i++) {
      assertThat(ask(i % 2 == 0 ? MAIL : "ANNA@example.org").status()).isEqualTo(202);
    }
    assertThat(letters("password-reset", MAIL)).isEqualTo(3);
    assertThat(signIn("correct horse").status()).isEqualTo(201);
    assertThat(confirm(token, "battery staple").status()).isEqualTo(204);
  }

  @Test
  void one_address_asks_twenty_times_an_hour() {
    for (int i = 0; i < 20; i++) {
      assertThat(ask("nobody" + i).status()).isEqualTo(202);
    }
    assertThat(ask(MAIL).problem()).isEqualTo("429 too-many-requests");
    story.clock.advance(Duration.ofHours(1));
    assertThat(ask(MAIL).status()).isEqualTo(202);
  }

  @Test
  void a_link_is_good_for_an_hour_and_not_after_the_password_was_changed() {
    ask(MAIL);
    String late = mailed(MAIL, PAGE);
    story.clock.advance(Duration.ofHours(1));
    assertThat(confirm(late, "battery staple").problem()).isEqualTo("410 link-not-valid");
    ask(MAIL);
    String former = mailed(MAIL, PAGE);
    change("correct horse", "battery staple");
    assertThat(confirm(former, "another staple").problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void a_clock_that_is_set_back_breaks_neither_links_nor_asking() {
    ask(MAIL);
    String token = mailed(MAIL, PAGE);
    story.clock.advance(Duration.ofDays(-1));
    assertThat(ask(MAIL).status()).isEqualTo(202);
    assertThat(confirm(token, "battery staple").status()).isEqualTo(204);
  }

  @Test
  void guessed_and_malformed_links_are_refused() {
    ask(MAIL);
    for (String guess : new String[] {"", "x", "A".repeat(65), "../../x"}) {
      assertThat(confirm(guess, "battery staple").problem()).isEqualTo("410 link-not-valid");
    }
  }

  private Answer change(String current, String wanted) {
    String body = "{'current':'%s','new':'%s'}".formatted(current, wanted);
    return send("POST", "/api/me/password", ANNA, body);
  }

  private Answer ask(String login) {
    return send("POST", "/api/password-resets", null, "{'login':'" + login + "'}");
  }

  private Answer confirm(String token, String password) {
    String body = "{'token':'%s','password':'%s'}".formatted(token, password);
    return send("POST", "/api/password-resets/confirm", null, body);
  }

  private Answer signIn(String password) {
    String body = "{'login':'%s','password':'%s'}".formatted(MAIL, password);
    return send("POST", "/api/sessions", null, body);
  }
}
