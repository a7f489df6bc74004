package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.chalet.command.Story;
import org.chalet.command.identity.AccountLinks;
import org.chalet.command.identity.Sessions;
import org.chalet.command.mail.Letter;
import org.chalet.identity.AppPasswordsRevoked;
import org.chalet.identity.CompromiseReported;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.RecoveryAddressRemoved;
import org.chalet.identity.SessionOpened;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.Test;

class CompromiseTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AppPasswordId PHONE = AppPasswordId.ofLocal("phone");
  private static final String REPORT = "{'password':'%s','newPassword':'%s'}";

  private final Sessions.Opened stolen;

  CompromiseTest() {
    story.registered("anna");
    credentials.keepFirst(ANNA, "hash of correct horse");
    stolen = sessions.open(ANNA, "stolen", null, null);
    story.given(ANNA, new CreateAppPassword(ANNA, PHONE, "Phone"));
    appPasswords.keep(ANNA, PHONE, "abcd-efgh");
  }

  @Test
  void it_needs_the_password_and_another_good_one() {
    assertThat(report("wrong", "battery staple").problem()).isEqualTo("403 wrong-password");
    assertThat(report("correct horse", "correct horse").problem()).isEqualTo("422 weak-password");
    assertThat(report("correct horse", "anna@example.org").problem())
        .isEqualTo("422 weak-password");
    assertThat(send("POST", "/api/me/compromised", null, "{}").problem())
        .isEqualTo("401 not-signed-in");
    assertThat(sessions.find(stolen.token())).isPresent();
    assertThat(credentials.check("anna", "abcd-efgh")).isPresent();
  }

  @Test
  void with_two_factor_sign_in_it_needs_a_code_and_a_bad_password_costs_none() {
    String code = recoveryCodes.renew(ANNA).getFirst();
    story.vault.put(new Secret(VaultSpaces.TWO_FACTOR, ANNA.raw(), new byte[20], null));
    assertThat(report("correct horse", "battery staple").problem())
        .isEqualTo("401 second-factor-required");
    String withCode = "{'password':'correct horse','newPassword':'%s','code':'" + code + "'}";
    assertThat(send("POST", "/api/me/compromised", ANNA, withCode.formatted("short")).problem())
        .isEqualTo("422 weak-password");
    assertThat(
            send("POST", "/api/me/compromised", ANNA, withCode.formatted("battery staple"))
                .status())
        .isEqualTo(201);
  }

  @Test
  void only_the_new_password_and_the_new_session_open_the_account_then() {
    send("POST", "/api/me/two-factor", ANNA, "{'password':'correct horse'}");
    String mailed = links.issue(AccountLinks.RESET_PASSWORD, ANNA.raw(), Map.of());
    Answer done = report("correct horse", "battery staple");
    assertThat(done.status()).isEqualTo(201);
    assertThat(sessions.find(done.text("token"))).isPresent();
    assertThat(sessions.of(ANNA)).hasSize(1);
    assertThat(sessions.find(stolen.token())).isEmpty();
    assertThat(credentials.check("anna", "abcd-efgh")).isEmpty();
    assertThat(credentials.check("anna", "correct horse")).isEmpty();
    assertThat(credentials.check("anna", "battery staple")).isPresent();
    assertThat(story.vault.list(VaultSpaces.APP_PASSWORD, "", 9)).isEmpty();
    assertThat(story.vault.list(VaultSpaces.TWO_FACTOR_ENROLMENT, "", 9)).isEmpty();
    assertThatThrownBy(() -> links.look(AccountLinks.RESET_PASSWORD, mailed))
        .hasMessageStartingWith("this link");
    assertThat(story.vault.list(VaultSpaces.KNOWN_NETWORK, "", 9)).isEmpty();
    assertThat(story.history())
        .endsWith(
            new AppPasswordsRevoked(ANNA.raw(), List.of(PHONE.raw())),
            new CompromiseReported(ANNA.raw()),
            new SessionOpened(ANNA.raw(), done.text("session"), "password"));
    assertThat(story.letters.stream().map(Letter::name))
        .containsExactly("app-password-created", "compromise-reported");
  }

  @Test
  void a_recovery_address_that_an_intruder_may_have_set_is_removed_and_the_login_told() {
    EmailAddress theirs = new EmailAddress("intruder@elsewhere.example");
    story.given(ANNA, new SetRecoveryAddress(ANNA, theirs));
    assertThat(report("correct horse", "battery staple").status()).isEqualTo(201);
    assertThat(story.history())
        .containsSubsequence(
            new RecoveryAddressRemoved(ANNA.raw()), new CompromiseReported(ANNA.raw()));
    send("POST", "/api/password-resets", null, "{'login':'anna@example.org'}");
    assertThat(story.letters.stream().map(Letter::name))
        .endsWith("recovery-changed", "compromise-reported", "password-reset");
    assertThat(story.letters.stream().map(letter -> letter.to().raw()))
        .containsOnly("anna@example.org");
  }

  @Test
  void a_sign_in_with_the_old_password_that_was_under_way_opens_nothing() {
    var known = credentials.checkOwnPassword("anna", "correct horse").orElseThrow();
    report("correct horse", "battery staple");
    assertThat(credentials.isCurrent(known)).isFalse();
    assertThatThrownBy(() -> signIns.open(known, "password", Story.trail(ANNA.raw())))
        .hasToString("wrong-credentials: the password has just been replaced");
    assertThat(sessions.of(ANNA)).hasSize(1);
  }

  private Answer report(String password, String newPassword) {
    return send("POST", "/api/me/compromised", ANNA, REPORT.formatted(password, newPassword));
  }
}
