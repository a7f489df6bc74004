package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever tries links that were never sent. */
class LinkGuessesTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String MAIL = "anna@example.org";
  private static final String GUESS = "A".repeat(65);
  private static final String GUESSER = "203.0.113.9";

  LinkGuessesTest() {
    story.registered("anna");
    credentials.keepFirst(ANNA, "hash of correct horse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"registrations", "logins", "recovery-addresses", "password-resets"})
  void ten_from_one_address_have_to_wait_wherever_they_knock(String door) {
    for (int i = 0; i < 10; i++) {
      assertThat(confirm(door, GUESS, GUESSER).problem()).isEqualTo("410 link-not-valid");
    }
    for (String other : new String[] {door, "registrations", "logins", "password-resets"}) {
      Answer waiting = confirm(other, GUESS, GUESSER);
      assertThat(waiting.problem()).isEqualTo("429 too-many-requests");
      assertThat(Long.parseLong(String.valueOf(waiting.header("Retry-After"))))
          .isBetween(1L, Duration.ofMinutes(15).toSeconds() + 1);
    }
    assertThat(confirm(door, GUESS, "198.51.100.1").problem()).isEqualTo("410 link-not-valid");
    story.clock.advance(Duration.ofMinutes(15));
    assertThat(confirm(door, GUESS, GUESSER).problem()).isEqualTo("410 link-not-valid");
  }

  @Test
  void used_and_expired_links_are_guesses_too_and_bad_passwords_are_none() {
    send("POST", "/api/password-resets", null, "{'login':'anna'}");
    String good = mailed(MAIL, "/reset-password");
    for (int i = 0; i < 12; i++) {
      assertThat(confirm("password-resets", good, GUESSER, "short").problem())
          .isEqualTo("422 weak-password");
    }
    assertThat(confirm("password-resets", good, GUESSER).status()).isEqualTo(204);
    for (int i = 0; i < 10; i++) {
      assertThat(confirm("password-resets", good, GUESSER).problem())
          .isEqualTo("410 link-not-valid");
    }
    assertThat(confirm("password-resets", good, GUESSER).problem())
        .isEqualTo("429 too-many-requests");
  }

  @Test
  void whoever_guesses_one_person_s_link_from_everywhere_waits_and_the_person_does_not() {
    send("POST", "/api/password-resets", null, "{'login':'anna'}");
    String good = mailed(MAIL, "/reset-password");
    String guess = good.substring(0, 22) + "A".repeat(43);
    for (int i = 0; i < 100; i++) {
      assertThat(confirm("password-resets", guess, "203.0.113." + i).problem())
          .isEqualTo("410 link-not-valid");
    }
    assertThat(confirm("password-resets", guess, "203.0.113.200").problem())
        .isEqualTo("429 too-many-requests");
    assertThat(confirm("logins", GUESS, "203.0.113.200").problem()).isEqualTo("410 link-not-valid");
    assertThat(confirm("password-resets", good, "198.51.100.1").status()).isEqualTo(204);
  }

  @Test
  void guesses_end_no_session_and_keep_nobody_from_signing_in() {
    var open = sessions.open(ANNA, "open", null, null);
    for (int i = 0; i < 12; i++) {
      confirm("logins", GUESS, GUESSER);
    }
    assertThat(sessions.find(open.token())).isPresent();
    String body = "{'login':'anna','password':'correct horse'}";
    assertThat(send(request("POST", "/api/sessions", null, body).with(from(GUESSER))).status())
        .isEqualTo(201);
  }

  private Answer confirm(String door, String token, String address) {
    return confirm(door, token, address, "battery staple");
  }

  private Answer confirm(String door, String token, String address, String password) {
    boolean chooses = door.equals("password-resets") || door.equals("registrations");
    String body = "{'token':'" + token + "'";
    body += chooses ? ",'password':'" + password + "'}" : "}";
    return send(request("POST", "/api/" + door + "/confirm", null, body).with(from(address)));
  }
}
