package org.chalet.command.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.chalet.command.identity.Sessions;
import org.chalet.identity.SessionOpened;
import org.chalet.kernel.value.AccountId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OwnSessionsTest extends RestStory {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final AccountId BOB = AccountId.ofLocal("bob");
  private static final String LOGIN = "{'login':'anna@example.org','password':'correct horse'}";

  OwnSessionsTest() {
    story.registered("anna");
    story.registered("bob");
    credentials.keepFirst(ANNA, "hash of correct horse");
  }

  @Test
  void a_refused_sign_in_is_not_recorded() {
    long before = story.log.head();
    send("POST", "/api/sessions", null, LOGIN.replace("correct", "wrong"));
    assertThat(story.log.head()).isEqualTo(before);
  }

  @Test
  void signing_in_is_recorded_once_in_a_stream_of_its_own() {
    long before = story.log.head();
    Answer opened = send("POST", "/api/sessions", null, LOGIN);
    assertThat(story.history().getLast())
        .isEqualTo(new SessionOpened(ANNA.raw(), opened.text("session"), "password"));
    assertThat(story.log.head()).isEqualTo(before + 1);
    assertThat(story.log.readStream("session:" + opened.text("session"), 0)).hasSize(1);
    send("GET", "/api/me/sessions", ANNA, null);
    assertThat(story.log.head()).isEqualTo(before + 1);
  }

  @Test
  void nobody_reads_or_ends_another_s_sessions() {
    Sessions.Opened hers = sessions.open(ANNA, "hers", null, null);
    assertThat(send("DELETE", "/api/me/sessions/hers", BOB, null).problem())
        .isEqualTo("404 unknown-session");
    assertThat(send("GET", "/api/me/sessions", BOB, null).field("items")).hasSize(1);
    assertThat(send("GET", "/api/me/sessions", null, null).problem())
        .isEqualTo("401 not-signed-in");
    assertThat(sessions.find(hers.token())).isPresent();
  }

  @Test
  void people_see_where_they_are_signed_in_and_which_session_asks() {
    assertThat(send("GET", "/api/me/sessions", ANNA, null).field("items")).hasSize(1);
    story.clock.advance(Duration.ofHours(3));
    Answer opened =
        send(
            request("POST", "/api/sessions", null, LOGIN)
                .header("User-Agent", "Firefox")
                .with(from("203.0.113.7")));
    Answer listed = send("GET", "/api/me/sessions", ANNA, null);
    assertThat(listed.header("Cache-Control")).isEqualTo("no-store");
    JsonNode items = listed.field("items");
    assertThat(items).hasSize(2);
    assertThat(items.at("/0/session").asString()).isEqualTo(opened.text("session"));
    assertThat(items.at("/0/userAgent").asString()).isEqualTo("Firefox");
    assertThat(items.at("/0/address").asString()).isEqualTo("203.0.113.7");
    assertThat(items.at("/0/seen").asString()).isEqualTo(items.at("/0/opened").asString());
    assertThat(items.at("/0/current").asBoolean()).isFalse();
    assertThat(items.at("/1/session").asString()).isEqualTo(SESSION);
    assertThat(items.at("/1/current").asBoolean()).isTrue();
    assertThat(listed.body()).doesNotContain(opened.text("token").split("~")[2]);
  }

  @Test
  void one_session_is_ended() {
    Answer opened = send("POST", "/api/sessions", null, LOGIN);
    String path = "/api/me/sessions/" + opened.text("session");
    assertThat(send("DELETE", path, ANNA, null).status()).isEqualTo(204);
    assertThat(sessions.find(opened.text("token"))).isEmpty();
    assertThat(send("DELETE", path, ANNA, null).problem()).isEqualTo("404 unknown-session");
  }

  @Test
  void all_other_sessions_are_ended_at_once() {
    Answer opened = send("POST", "/api/sessions", null, LOGIN);
    assertThat(send("DELETE", "/api/me/sessions", ANNA, null).status()).isEqualTo(204);
    assertThat(sessions.find(opened.text("token"))).isEmpty();
    assertThat(sessions.isOpen(ANNA, SESSION)).isTrue();
    assertThat(send("GET", "/api/me/sessions", ANNA, null).field("items")).hasSize(1);
  }
}
