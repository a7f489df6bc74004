package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.identity.LoginChanged;
import org.chalet.identity.RecoveryAddressRemoved;
import org.chalet.identity.RecoveryAddressSet;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recovery addresses, and other addresses to sign in with. */
class AddressesTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String LOGIN = "anna@example.org";
  private static final String OTHER = "anna@elsewhere.example";

  @BeforeEach
  void register() {
    story.registered("anna");
    story.registered("bob");
    credentials.keepFirst(ANNA, "hash of correct horse");
  }

  @Test
  void a_recovery_address_needs_the_password_and_is_not_the_login() {
    assertThat(recover("'" + OTHER + "'", "wrong").problem()).isEqualTo("403 wrong-password");
    assertThat(recover("'ANNA@example.org'", "correct horse").problem())
        .isEqualTo("422 recovery-address-is-login");
    assertThat(recover("'x'", "correct horse").problem()).isEqualTo("400 invalid-value");
    assertThat(send("PUT", "/api/me/recovery-address", ANNA, "{}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(story.letters).isEmpty();
  }

  @Test
  void a_recovery_address_is_set_by_the_link_sent_to_it_and_removed_at_once() {
    assertThat(recover("'" + OTHER + "'", "correct horse").status()).isEqualTo(202);
    assertThat(story.history()).noneMatch(RecoveryAddressSet.class::isInstance);
    String token = mailed(OTHER, "/confirm-recovery");
    assertThat(confirm("recovery-addresses", token).status()).isEqualTo(204);
    assertThat(story.history()).last().isEqualTo(new RecoveryAddressSet(ANNA.raw(), OTHER));
    assertThat(letters("recovery-changed", LOGIN)).isEqualTo(1);
    assertThat(confirm("recovery-addresses", token).problem()).isEqualTo("410 link-not-valid");

    assertThat(recover("null", "wrong").problem()).isEqualTo("403 wrong-password");
    assertThat(recover("null", "correct horse").status()).isEqualTo(204);
    assertThat(story.history()).last().isEqualTo(new RecoveryAddressRemoved(ANNA.raw()));
  }

  @Test
  void the_newest_link_alone_sets_a_recovery_address_within_a_day() {
    recover("'first@elsewhere.example'", "correct horse");
    String first = mailed("first@elsewhere.example", "/confirm-recovery");
    recover("'" + OTHER + "'", "correct horse");
    String second = mailed(OTHER, "/confirm-recovery");
    assertThat(confirm("recovery-addresses", first).problem()).isEqualTo("410 link-not-valid");
    assertThat(confirm("logins", second).problem()).isEqualTo("410 link-not-valid");
    story.clock.advance(Duration.ofDays(1));
    assertThat(confirm("recovery-addresses", second).problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void a_mailbox_is_asked_three_times_an_hour() {
    for (int i = 0; i < 3; i++) {
      assertThat(recover("'" + OTHER + "'", "correct horse").status()).isEqualTo(202);
    }
    assertThat(recover("'" + OTHER + "'", "correct horse").problem())
        .isEqualTo("429 too-many-requests");
  }

  @Test
  void another_login_needs_the_password_and_is_not_the_recovery_address() {
    story.given(ANNA, new SetRecoveryAddress(ANNA, new EmailAddress(OTHER)));
    assertThat(move("new@example.org", "wrong").problem()).isEqualTo("403 wrong-password");
    assertThat(move("ANNA@elsewhere.example", "correct horse").problem())
        .isEqualTo("422 recovery-address-is-login");
    assertThat(move("x", "correct horse").problem()).isEqualTo("400 invalid-value");
  }

  @Test
  void a_login_changes_by_the_link_to_the_new_address_and_sessions_stay() {
    String token = signIn(LOGIN).text("token");
    assertThat(move(OTHER, "correct horse").status()).isEqualTo(202);
    assertThat(signIn(OTHER).problem()).isEqualTo("401 wrong-credentials");
    String link = mailed(OTHER, "/confirm-login");
    assertThat(confirm("logins", link).status()).isEqualTo(204);
    assertThat(story.history()).last().isEqualTo(new LoginChanged(ANNA.raw(), OTHER, LOGIN));
    assertThat(signIn(OTHER).status()).isEqualTo(201);
    assertThat(signIn(LOGIN).problem()).isEqualTo("401 wrong-credentials");
    assertThat(sessions.find(token)).isPresent();
    assertThat(credentials.check("anna", "correct horse")).isPresent();
    assertThat(letters("login-changed", LOGIN)).isEqualTo(1);
    assertThat(confirm("logins", link).problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void that_an_address_is_taken_is_said_to_its_mailbox_alone() {
    Answer taken = move("BOB@example.org", "correct horse");
    Answer free = move(OTHER, "correct horse");
    assertThat(taken.status()).isEqualTo(free.status());
    assertThat(taken.response().getHeaderNames()).isEqualTo(free.response().getHeaderNames());
    assertThat(letters("login-taken", "BOB@example.org")).isEqualTo(1);
    assertThat(letters("confirm-login", "BOB@example.org")).isZero();
  }

  @Test
  void an_address_that_is_taken_meanwhile_is_refused_with_the_link() {
    move("zoe@example.org", "correct horse");
    story.registered("zoe");
    assertThat(confirm("logins", mailed("zoe@example.org", "/confirm-login")).problem())
        .isEqualTo("409 login-taken");
  }

  @Test
  void an_address_that_became_the_other_one_meanwhile_is_refused() {
    recover("'" + OTHER + "'", "correct horse");
    String recovery = mailed(OTHER, "/confirm-recovery");
    move(OTHER, "correct horse");
    assertThat(confirm("logins", mailed(OTHER, "/confirm-login")).status()).isEqualTo(204);
    assertThat(confirm("recovery-addresses", recovery).problem())
        .isEqualTo("422 recovery-address-is-login");
  }

  @Test
  void a_link_to_reset_the_password_dies_with_the_address_it_went_to() {
    send("POST", "/api/password-resets", null, "{'login':'anna'}");
    String reset = mailed(LOGIN, "/reset-password");
    move(OTHER, "correct horse");
    confirm("logins", mailed(OTHER, "/confirm-login"));
    String body = "{'token':'%s','password':'battery staple'}".formatted(reset);
    assertThat(send("POST", "/api/password-resets/confirm", null, body).problem())
        .isEqualTo("410 link-not-valid");
  }

  @Test
  void a_profile_changes_in_what_is_given() {
    assertThat(send("PATCH", "/api/me", ANNA, "{'language':'fr','zone':'UTC'}").status())
        .isEqualTo(204);
    assertThat(send("PATCH", "/api/me", ANNA, "{'zone':'Moon'}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("PATCH", "/api/me", null, "{}").problem()).isEqualTo("401 not-signed-in");
    move(OTHER, "correct horse");
    assertThat(story.letters.getLast().language()).isEqualTo("fr");
  }

  private Answer recover(String email, String password) {
    String body = "{'email':%s,'password':'%s'}".formatted(email, password);
    return send("PUT", "/api/me/recovery-address", ANNA, body);
  }

  private Answer move(String email, String password) {
    String body = "{'email':'%s','password':'%s'}".formatted(email, password);
    return send("POST", "/api/me/login", ANNA, body);
  }

  private Answer confirm(String what, String token) {
    return send("POST", "/api/" + what + "/confirm", null, "{'token':'" + token + "'}");
  }

  private Answer signIn(String login) {
    String body = "{'login':'%s','password':'correct horse'}".formatted(login);
    return send("POST", "/api/sessions", null, body);
  }
}
