package org.chalet.command.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalet.command.identity.Authenticator;
import org.chalet.command.mail.Letter;
import org.chalet.identity.RecoveryCodeUsed;
import org.chalet.identity.RecoveryCodesRenewed;
import org.chalet.identity.SessionOpened;
import org.chalet.identity.TwoFactorDisabled;
import org.chalet.identity.TwoFactorEnabled;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

class TwoFactorTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String OWN = "{'password':'correct horse'}";
  private static final String PROVEN = "{'password':'correct horse','code':'%s'}";
  private static final String ADDRESS = "192.0.2.1";

  private Authenticator app = new Authenticator("");
  private List<String> recoveryCodes = List.of();

  TwoFactorTest() {
    story.registered("anna");
    credentials.keepFirst(ANNA, "hash of correct horse");
  }

  @Test
  void nothing_is_switched_on_without_the_password() {
    assertThat(send("POST", "/api/me/two-factor", ANNA, "{}").problem())
        .isEqualTo("400 invalid-value");
    assertThat(send("POST", "/api/me/two-factor", ANNA, "{'password':'wrong'}").problem())
        .isEqualTo("403 wrong-password");
    assertThat(send("POST", "/api/me/two-factor", null, OWN).problem())
        .isEqualTo("401 not-signed-in");
  }

  @Test
  void a_code_without_a_seed_or_after_half_an_hour_switches_nothing_on() {
    assertThat(confirm("123456").problem()).isEqualTo("409 no-two-factor-enrolment");
    begin();
    story.clock.advance(Duration.ofMinutes(31));
    assertThat(confirm(code()).problem()).isEqualTo("409 no-two-factor-enrolment");
  }

  @Test
  void a_wrong_first_code_switches_nothing_on_and_too_many_have_to_wait() {
    begin();
    for (int i = 0; i < 10; i++) {
      assertThat(confirm(app.wrong(story.clock.instant(), i)).problem())
          .isEqualTo("401 wrong-second-factor");
    }
    assertThat(confirm(code()).problem()).isEqualTo("429 too-many-requests");
    assertThat(state().field("on").asBoolean()).isFalse();
  }

  @Test
  void the_seed_is_shown_once_as_text_as_uri_and_as_picture() {
    Answer shown = begin();
    assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
    assertThat(shown.text("secret")).matches("[A-Z2-7]{32}");
    assertThat(shown.text("uri"))
        .isEqualTo(
            "otpauth://totp/Chalet:anna%40example.org?secret="
                + shown.text("secret")
                + "&issuer=Chalet");
    String prefix = "data:image/svg+xml;base64,";
    assertThat(shown.text("qrCode")).startsWith(prefix);
    String svg =
        new String(
            Base64.getDecoder().decode(shown.text("qrCode").substring(prefix.length())), UTF_8);
    assertThat(svg).startsWith("<svg xmlns=").endsWith("</svg>");
    enable();
    assertThat(state().body()).doesNotContain(shown.text("secret"));
    assertThat(send("POST", "/api/me/two-factor", ANNA, OWN).problem())
        .isEqualTo("409 two-factor-on");
    assertThat(confirm(code()).problem()).isEqualTo("409 two-factor-on");
    assertThat(story.vault.list(VaultSpaces.TWO_FACTOR_ENROLMENT, "", 9)).isEmpty();
  }

  @Test
  void a_request_that_is_sent_again_does_not_show_the_secrets_again() {
    var request = request("POST", "/api/me/two-factor", ANNA, OWN).header("Idempotency-Key", "k");
    assertThat(send(request).text("secret")).hasSize(32);
    Answer again =
        send(request("POST", "/api/me/two-factor", ANNA, OWN).header("Idempotency-Key", "k"));
    for (String secret : List.of("secret", "uri", "qrCode")) {
      assertThat(again.field(secret).isNull()).as(secret).isTrue();
    }
  }

  @Test
  void from_then_on_signing_in_needs_a_code_but_only_the_right_password_learns_it() {
    enable();
    assertThat(story.history()).contains(new TwoFactorEnabled(ANNA.raw()));
    assertThat(signIn("wrong", code()).problem()).isEqualTo("401 wrong-credentials");
    assertThat(signIn(null).problem()).isEqualTo("401 second-factor-required");
    assertThat(signIn(app.wrong(story.clock.instant(), 0)).problem())
        .isEqualTo("401 wrong-second-factor");
    Answer opened = signIn(code());
    assertThat(opened.status()).isEqualTo(201);
    assertThat(sessions.find(opened.text("token"))).isPresent();
    assertThat(story.history().getLast())
        .isEqualTo(new SessionOpened(ANNA.raw(), opened.text("session"), "password+totp"));
  }

  @Test
  void a_code_is_good_once_also_the_first_one() {
    begin();
    String first = code();
    assertThat(confirm(first).status()).isEqualTo(201);
    assertThat(signIn(first).problem()).isEqualTo("401 wrong-second-factor");
    next();
    String code = code();
    assertThat(signIn(code).status()).isEqualTo(201);
    assertThat(signIn(code).problem()).isEqualTo("401 wrong-second-factor");
    next();
    assertThat(signIn(code).problem()).isEqualTo("401 wrong-second-factor");
  }

  @Test
  void one_of_many_who_use_a_code_at_the_same_time_gets_in() throws Exception {
    enable();
    String code = code();
    assertThat(together(10, code)).containsOnlyOnce(201).containsOnly(201, 401);
    assertThat(together(10, recoveryCodes.getFirst())).containsOnlyOnce(201).containsOnly(201, 401);
  }

  @Test
  void devices_need_an_app_password_at_once() {
    AppPasswordId phone = AppPasswordId.ofLocal("phone");
    appPasswords.keep(ANNA, phone, "abcd-efgh");
    assertThat(credentials.check("anna", "correct horse")).isPresent();
    enable();
    assertThat(credentials.check("anna", "correct horse")).isEmpty();
    assertThat(credentials.check("anna", "abcd-efgh")).isPresent();
  }

  @Test
  void a_recovery_code_stands_in_once_and_the_person_is_told() {
    enable();
    assertThat(recoveryCodes).hasSize(10).doesNotHaveDuplicates();
    assertThat(recoveryCodes).allMatch(code -> code.matches("[a-z2-7]{4}(-[a-z2-7]{4}){3}"));
    String typed = recoveryCodes.get(3).replace('-', ' ').toUpperCase(Locale.ROOT);
    Answer opened = signIn(typed);
    assertThat(opened.status()).isEqualTo(201);
    assertThat(story.history().subList(story.history().size() - 2, story.history().size()))
        .containsExactly(
            new RecoveryCodeUsed(ANNA.raw()),
            new SessionOpened(ANNA.raw(), opened.text("session"), "password+recovery-code"));
    Letter letter = story.letters.getLast();
    assertThat(letter.name()).isEqualTo("recovery-code-used");
    assertThat(letter.to().raw()).isEqualTo("anna@example.org");
    assertThat(letter.values()).containsEntry("left", "9").containsKey("address");
    assertThat(signIn(typed).problem()).isEqualTo("401 wrong-second-factor");
    assertThat(state().field("recoveryCodesLeft").asInt()).isEqualTo(9);
  }

  @Test
  void the_vault_holds_no_recovery_code() {
    enable();
    String kept = story.vault.list(VaultSpaces.RECOVERY_CODE, "", 99).toString();
    recoveryCodes.forEach(code -> assertThat(kept).doesNotContain(code.replace("-", "")));
  }

  @Test
  void recovery_codes_are_renewed_with_password_and_code_and_the_old_ones_are_void() {
    String path = "/api/me/two-factor/recovery-codes";
    assertThat(send("POST", path, ANNA, PROVEN.formatted("123456")).problem())
        .isEqualTo("409 two-factor-off");
    enable();
    assertThat(send("POST", path, ANNA, OWN).problem()).isEqualTo("401 second-factor-required");
    Answer renewed = send("POST", path, ANNA, PROVEN.formatted(code()));
    assertThat(renewed.status()).isEqualTo(201);
    assertThat(story.history()).contains(new RecoveryCodesRenewed(ANNA.raw()));
    String fresh = renewed.field("recoveryCodes").get(0).asString();
    assertThat(signIn(recoveryCodes.getFirst()).problem()).isEqualTo("401 wrong-second-factor");
    assertThat(signIn(fresh).status()).isEqualTo(201);
  }

  @Test
  void it_is_switched_off_with_password_and_code_only() {
    assertThat(send("DELETE", "/api/me/two-factor", ANNA, OWN).problem())
        .isEqualTo("409 two-factor-off");
    enable();
    assertThat(send("DELETE", "/api/me/two-factor", ANNA, OWN).problem())
        .isEqualTo("401 second-factor-required");
    String wrong = "{'password':'wrong','code':'" + recoveryCodes.getFirst() + "'}";
    assertThat(send("DELETE", "/api/me/two-factor", ANNA, wrong).problem())
        .isEqualTo("403 wrong-password");
    String right = PROVEN.formatted(recoveryCodes.getFirst());
    assertThat(send("DELETE", "/api/me/two-factor", ANNA, right).status()).isEqualTo(204);
    assertThat(story.history().getLast()).isEqualTo(new TwoFactorDisabled(ANNA.raw()));
    assertThat(story.letters.stream().map(Letter::name))
        .containsExactly("two-factor-enabled", "recovery-code-used", "two-factor-disabled");
    assertThat(signIn(null).status()).isEqualTo(201);
    assertThat(credentials.check("anna", "correct horse")).isPresent();
    assertThat(story.vault.list(VaultSpaces.TWO_FACTOR, "", 9)).isEmpty();
    assertThat(story.vault.list(VaultSpaces.RECOVERY_CODE, "", 9)).isEmpty();
  }

  @Test
  void it_can_be_switched_on_again_with_another_seed() {
    enable();
    Authenticator before = app;
    send("DELETE", "/api/me/two-factor", ANNA, PROVEN.formatted(recoveryCodes.getFirst()));
    next();
    next();
    enable();
    assertThat(signIn(before.code(story.clock.instant())).problem())
        .isEqualTo("401 wrong-second-factor");
    assertThat(signIn(code()).status()).isEqualTo(201);
  }

  @Test
  void whoever_knows_the_password_guesses_twenty_codes_a_day_wherever_from() {
    enable();
    for (int i = 0; i < 20; i++) {
      assertThat(guess(i, "203.0.113." + i)).isEqualTo("401 wrong-second-factor");
    }
    assertThat(guess(20, "203.0.113.99")).isEqualTo("429 too-many-requests");
    story.clock.advance(Duration.ofHours(23));
    assertThat(guess(21, "203.0.113.98")).isEqualTo("429 too-many-requests");
    story.clock.advance(Duration.ofHours(2));
    assertThat(guess(22, "203.0.113.97")).isEqualTo("401 wrong-second-factor");
  }

  @Test
  void guessers_do_not_keep_the_person_out() {
    enable();
    assertThat(signIn(code()).status()).isEqualTo(201);
    for (int i = 0; i < 30; i++) {
      guess(i, "203.0.113." + i);
    }
    next();
    assertThat(signIn(code()).status()).isEqualTo(201);
    Answer away =
        send(
            request("POST", "/api/sessions", null, body("correct horse", recoveryCodes.getFirst()))
                .with(from("198.51.100.7")));
    assertThat(away.status()).isEqualTo(201);
  }

  private String guess(int which, String address) {
    String wrong = app.wrong(story.clock.instant(), which);
    return send(request("POST", "/api/sessions", null, body("correct horse", wrong))
            .with(from(address)))
        .problem();
  }

  private List<Integer> together(int many, String code) throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < many; i++) {
        RequestPostProcessor somewhere = from("203.0.113." + i);
        answers.add(
            people.submit(() ->
                send(request("POST", "/api/sessions", null, body("correct horse", code))
                        .with(somewhere))
                    .status()));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    return statuses;
  }

  private Answer begin() {
    Answer begun = send("POST", "/api/me/two-factor", ANNA, OWN);
    assertThat(begun.status()).isEqualTo(201);
    app = new Authenticator(begun.text("secret"));
    return begun;
  }

  private Answer confirm(String code) {
    String body = "{'code':'" + code + "'}";
    return send("POST", "/api/me/two-factor/confirmation", ANNA, body);
  }

  /** Leaves the clock where the next code is another. */
  private void enable() {
    begin();
    Answer confirmed = confirm(code());
    assertThat(confirmed.status()).isEqualTo(201);
    recoveryCodes = new ArrayList<>();
    confirmed.field("recoveryCodes").forEach(code -> recoveryCodes.add(code.asString()));
    next();
  }

  private void next() {
    story.clock.advance(Duration.ofSeconds(30));
  }

  private String code() {
    return app.code(story.clock.instant());
  }

  private Answer state() {
    return send("GET", "/api/me/two-factor", ANNA, null);
  }

  private Answer signIn(@Nullable String code) {
    return signIn("correct horse", code);
  }

  private Answer signIn(String password, @Nullable String code) {
    return send(request("POST", "/api/sessions", null, body(password, code)).with(from(ADDRESS)));
  }

  private static String body(String password, @Nullable String code) {
    String start = "{'login':'anna','password':'" + password + "'";
    return start + (code == null ? "}" : ",'code':'" + code + "'}");
  }
}
