package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.chalet.command.identity.Authenticator;
import org.chalet.command.identity.Sessions;
import org.chalet.identity.AccountDeletionCancelled;
import org.chalet.identity.EraseAccount;
import org.chalet.identity.OpenSession;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock that jumps by an hour, and back: nothing is taken twice, nothing is locked for ever. */
class ClockJumpsTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String MAIL = "anna@example.org";
  private static final Duration STEP = Duration.ofSeconds(30);
  private static final Duration HOUR = Duration.ofHours(1);

  private final String house = story.registered("anna").organization().local();

  ClockJumpsTest() {
    credentials.keepFirst(ANNA, "hash of correct horse");
  }

  private void jump(int hours) {
    story.clock.advance(Duration.ofHours(hours));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void a_code_that_was_used_is_refused_when_its_time_comes_again(int hours) {
    Authenticator app = enrolled();
    Instant then = story.clock.instant();
    assertThat(signIn(app.code(then)).status()).isEqualTo(201);
    jump(hours);
    assertThat(signIn(app.code(then)).problem()).isEqualTo("401 wrong-second-factor");
    assertThat(signIn(app.code(story.clock.instant())).status()).isEqualTo(201);
    jump(-hours);
    assertThat(signIn(app.code(then)).problem()).isEqualTo("401 wrong-second-factor");
    assertThat(signIn(app.code(then.plus(STEP))).status()).isEqualTo(201);
    assertThat(signIn(app.code(then.plus(STEP))).problem()).isEqualTo("401 wrong-second-factor");
  }

  @Test
  void a_code_of_one_step_before_or_after_is_good_and_of_two_is_not() {
    Authenticator app = enrolled();
    Instant now = story.clock.instant().plus(HOUR);
    jump(1);
    assertThat(signIn(app.code(now.minus(STEP.multipliedBy(2)))).problem())
        .isEqualTo("401 wrong-second-factor");
    assertThat(signIn(app.code(now.plus(STEP.multipliedBy(2)))).problem())
        .isEqualTo("401 wrong-second-factor");
    assertThat(signIn(app.code(now.minus(STEP))).status()).isEqualTo(201);
    assertThat(signIn(app.code(now.plus(STEP))).status()).isEqualTo(201);
    assertThat(signIn(app.code(now)).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void who_guessed_codes_waits_a_day_and_no_longer_than_the_clock_was_wrong(int hours) {
    Authenticator app = enrolled();
    for (int i = 0; i < 20; i++) {
      String wrong = app.wrong(story.clock.instant(), i);
      String body = body(wrong);
      send(request("POST", "/api/sessions", null, body).with(from("203.0.113." + i)));
    }
    jump(hours);
    assertThat(signIn(app.code(story.clock.instant())).problem())
        .isEqualTo("429 too-many-requests");
    story.clock.advance(Duration.ofHours(25));
    assertThat(signIn(app.code(story.clock.instant())).status()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void sessions_stay_open_end_in_time_and_do_not_open_again(int hours) {
    Sessions.Opened kept = sessions.open(ANNA, "kept", null, null);
    Sessions.Opened closed = sessions.open(ANNA, "closed", null, null);
    jump(hours);
    assertThat(sessions.find(kept.token())).isPresent();
    sessions.close(ANNA, "closed");
    jump(-hours);
    assertThat(sessions.find(kept.token())).isPresent();
    assertThat(sessions.find(closed.token())).isEmpty();
    story.clock.advance(Sessions.LIFETIME);
    assertThat(sessions.find(kept.token())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void a_link_that_was_used_or_has_expired_is_never_good_again(int hours) {
    String used = resetLink();
    String late = resetLink();
    assertThat(reset(used).status()).isEqualTo(204);
    jump(hours);
    assertThat(reset(used).problem()).isEqualTo("410 link-not-valid");
    assertThat(reset(late).problem()).isEqualTo("410 link-not-valid");
    jump(-hours);
    assertThat(reset(used).problem()).isEqualTo("410 link-not-valid");
    assertThat(reset(resetLink()).status()).isEqualTo(204);
  }

  @Test
  void a_link_from_before_the_clock_was_set_back_opens_once() {
    String link = resetLink();
    jump(-1);
    assertThat(reset(link).status()).isEqualTo(204);
    assertThat(reset(link).problem()).isEqualTo("410 link-not-valid");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void an_invitation_is_accepted_once_whatever_the_clock_does(int hours) {
    String path = "/api/organizations/" + house + "/invitations";
    Answer invited = send("POST", path, ANNA, "{'email':'zoe@example.org','role':'external'}");
    String newcomer =
        "{'email':'%s','password':'battery staple','name':'Zoe','invitation':'"
            + invited.text("invitation")
            + "','invitationSecret':'"
            + mailedSecret()
            + "'}";
    jump(hours);
    String zoe = newcomer.formatted("zoe@example.org");
    assertThat(send("POST", "/api/accounts", null, zoe).status()).isEqualTo(201);
    jump(-hours);
    String other = newcomer.formatted("other@example.org");
    assertThat(send("POST", "/api/accounts", null, other).problem())
        .isEqualTo("410 invitation-not-valid");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void a_deletion_waits_its_days_of_grace_and_is_kept_from_by_signing_in(int hours) {
    Instant due = story.when(ANNA, new RequestAccountDeletion(ANNA)).as(Instant.class);
    jump(hours);
    story.when("system", new EraseAccount(ANNA)).refused(ErrorCode.DELETION_NOT_DUE);
    jump(-hours);
    Duration left = Duration.between(story.clock.instant(), due);
    story.clock.advance(left.minus(HOUR));
    story.when("system", new EraseAccount(ANNA)).refused(ErrorCode.DELETION_NOT_DUE);
    assertThat(story.when(ANNA, new OpenSession(ANNA, "s", "password")).events())
        .contains(new AccountDeletionCancelled(ANNA.raw()));
    jump(2);
    story.when("system", new EraseAccount(ANNA)).refused(ErrorCode.DELETION_NOT_REQUESTED);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void who_asked_for_too_many_letters_waits_an_hour_and_no_longer(int hours) {
    for (int i = 0; i < 5; i++) {
      send("POST", "/api/password-resets", null, "{'login':'anna'}");
    }
    assertThat(letters("password-reset", MAIL)).isEqualTo(3);
    jump(hours);
    jump(-hours);
    story.clock.advance(HOUR.plusSeconds(1));
    send("POST", "/api/password-resets", null, "{'login':'anna'}");
    assertThat(letters("password-reset", MAIL)).isEqualTo(4);
  }

  /** Leaves the clock where the next code is another. */
  private Authenticator enrolled() {
    Answer begun = send("POST", "/api/me/two-factor", ANNA, "{'password':'correct horse'}");
    Authenticator app = new Authenticator(begun.text("secret"));
    String first = "{'code':'" + app.code(story.clock.instant()) + "'}";
    assertThat(send("POST", "/api/me/two-factor/confirmation", ANNA, first).status())
        .isEqualTo(201);
    story.clock.advance(STEP.multipliedBy(4));
    return app;
  }

  private Answer signIn(String code) {
    return send(request("POST", "/api/sessions", null, body(code)).with(from("198.51.100.1")));
  }

  private static String body(String code) {
    return "{'login':'anna','password':'correct horse','code':'" + code + "'}";
  }

  private String resetLink() {
    send("POST", "/api/password-resets", null, "{'login':'anna'}");
    return mailed(MAIL, "/reset-password");
  }

  private Answer reset(String token) {
    String body = "{'token':'" + token + "','password':'battery staple'}";
    return send("POST", "/api/password-resets/confirm", null, body);
  }
}
