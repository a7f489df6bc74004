package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.command.identity.Authenticator;
import org.chalet.command.identity.Sessions;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a session left open must not do. */
class ProofTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final String PASSWORD = "correct horse";

  /** What asks again who somebody is; the body lacks the password. */
  enum Deed {
    APP_PASSWORD("POST", "/api/accounts/anna/app-passwords", "'label':'Phone',", 201),
    PASSWORD("POST", "/api/me/password", "'new':'battery staple',", 204),
    LOGIN("POST", "/api/me/login", "'email':'new@example.org',", 202),
    RECOVERY_ADDRESS("PUT", "/api/me/recovery-address", "'email':'help@example.org',", 202),
    NO_RECOVERY_ADDRESS("PUT", "/api/me/recovery-address", "'email':null,", 204),
    RECOVERY_CODES("POST", "/api/me/two-factor/recovery-codes", "", 201),
    NO_TWO_FACTOR("DELETE", "/api/me/two-factor", "", 204),
    COMPROMISE("POST", "/api/me/compromised", "'newPassword':'battery staple',", 201),
    DELETION("POST", "/api/accounts/anna/deletion", "'understood':true,", 200);

    private final String method;
    private final String path;
    private final String body;
    private final int done;

    Deed(String method, String path, String body, int done) {
      this.method = method;
      this.path = path;
      this.body = body;
      this.done = done;
    }

    private String withPassword(String password) {
      String name = this == PASSWORD ? "current" : "password";
      return "{%s'%s':'%s'}".formatted(body, name, password);
    }

    private String withCode(String password, String code) {
      return withPassword(password).replace("}", ",'code':'" + code + "'}");
    }
  }

  private final Sessions.Opened open;
  private final Authenticator app;

  ProofTest() {
    story.registered("anna");
    story.registered("bob");
    credentials.keepFirst(ANNA, "hash of " + PASSWORD);
    open = sessions.open(ANNA, "open", null, null);
    app =
        new Authenticator(
            send("POST", "/api/me/two-factor", ANNA, "{'password':'correct horse'}")
                .text("secret"));
    String first = "{'code':'" + code() + "'}";
    assertThat(send("POST", "/api/me/two-factor/confirmation", ANNA, first).status())
        .isEqualTo(201);
    story.clock.advance(Duration.ofSeconds(30));
  }

  @ParameterizedTest
  @EnumSource
  void it_takes_the_password_and_a_code(Deed deed) {
    int letters = story.letters.size();
    var before = story.history().size();
    assertThat(
            refused(
                deed, deed.withPassword("x").replaceAll("'(password|current)':'x'", "'code':'1'")))
        .isEqualTo("400 invalid-value");
    assertThat(refused(deed, deed.withPassword("wrong"))).isEqualTo("403 wrong-password");
    assertThat(refused(deed, deed.withCode("wrong", code()))).isEqualTo("403 wrong-password");
    assertThat(refused(deed, deed.withPassword(PASSWORD))).isEqualTo("401 second-factor-required");
    String wrong = app.wrong(story.clock.instant(), 1);
    assertThat(refused(deed, deed.withCode(PASSWORD, wrong))).isEqualTo("401 wrong-second-factor");
    assertThat(story.letters).hasSize(letters);
    assertThat(story.history()).hasSize(before);
    assertThat(send(deed.method, deed.path, ANNA, deed.withCode(PASSWORD, code())).status())
        .isEqualTo(deed.done);
  }

  @ParameterizedTest
  @EnumSource
  void a_recovery_code_does_as_well_and_the_person_is_told(Deed deed) {
    String code = recoveryCodes.renew(ANNA).getFirst();
    assertThat(send(deed.method, deed.path, ANNA, deed.withCode(PASSWORD, code)).status())
        .isEqualTo(deed.done);
    assertThat(story.letters).anyMatch(letter -> letter.name().equals("recovery-code-used"));
  }

  @ParameterizedTest
  @EnumSource
  void guesses_count_as_those_of_somebody_who_signs_in_and_end_no_session(Deed deed) {
    for (int i = 0; i < 10; i++) {
      assertThat(refused(deed, deed.withCode("guess" + i, code()))).isEqualTo("403 wrong-password");
    }
    Answer waiting = send(deed.method, deed.path, ANNA, deed.withCode(PASSWORD, code()));
    assertThat(waiting.problem()).isEqualTo("429 too-many-requests");
    assertThat(waiting.header("Retry-After")).isNotNull();
    assertThat(sessions.find(open.token())).isPresent();
    assertThat(send("GET", "/api/me/two-factor", ANNA, null).status()).isEqualTo(200);
    story.clock.advance(Duration.ofMinutes(15));
    assertThat(send(deed.method, deed.path, ANNA, deed.withCode(PASSWORD, code())).status())
        .isEqualTo(deed.done);
  }

  @ParameterizedTest
  @EnumSource(names = {"APP_PASSWORD", "DELETION"})
  void who_is_somebody_else_is_refused_before_any_password_is_looked_at(Deed deed) {
    for (int i = 0; i < 12; i++) {
      assertThat(send(deed.method, deed.path, BOB, deed.withPassword("guess" + i)).problem())
          .isEqualTo("403 forbidden");
    }
    assertThat(send(deed.method, deed.path, ANNA, deed.withCode(PASSWORD, code())).status())
        .isEqualTo(deed.done);
  }

  private String refused(Deed deed, String body) {
    return send(deed.method, deed.path, ANNA, body).problem();
  }

  private String code() {
    return app.code(story.clock.instant());
  }
}
