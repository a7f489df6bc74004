package org.chalet.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the server believes about where a request comes from. */
class ForwardedHeadersTest {
  private static final String FORWARDED_FOR = "X-Forwarded-For";

  @TempDir Path data;

  @ParameterizedTest
  @ValueSource(strings = {"", "--chalet.trusted-proxies=192.0.2.0/24,198.51.100.1"})
  void nobody_chooses_an_address_who_is_no_trusted_proxy(String setting) {
    try (RunningServer server = start(setting)) {
      for (Map<String, String> spoofed :
          List.of(
              Map.of(FORWARDED_FOR, "203.0.113.7"),
              Map.of(FORWARDED_FOR, "192.0.2.1"),
              Map.of("Forwarded", "for=203.0.113.7"),
              Map.of("X-Real-IP", "203.0.113.7"))) {
        assertThat(seen(server, spoofed)).as(spoofed.toString()).isEqualTo("127.0.0.1");
      }
      for (int i = 0; i < 10; i++) {
        Map<String, String> elsewhere = Map.of(FORWARDED_FOR, "203.0.113." + i);
        assertThat(server.signIn("wrong", elsewhere).status()).isEqualTo(401);
      }
      assertThat(server.signIn("wrong", Map.of(FORWARDED_FOR, "203.0.113.99")).problem())
          .isEqualTo("429 too-many-requests");
    }
  }

  @Test
  void a_trusted_proxy_says_where_a_request_comes_from() {
    try (RunningServer server = start("--chalet.trusted-proxies=127.0.0.1,192.0.2.1")) {
      assertThat(seen(server, Map.of())).isEqualTo("127.0.0.1");
      assertThat(seen(server, Map.of(FORWARDED_FOR, "203.0.113.7"))).isEqualTo("203.0.113.7");
      assertThat(seen(server, Map.of(FORWARDED_FOR, "198.51.100.1, 203.0.113.7, 192.0.2.1")))
          .isEqualTo("203.0.113.7");
      assertThat(seen(server, Map.of("Forwarded", "for=203.0.113.7"))).isEqualTo("127.0.0.1");
      for (int i = 0; i < 10; i++) {
        Map<String, String> spoofed = Map.of(FORWARDED_FOR, "198.51.100." + i + ", 203.0.113.8");
        assertThat(server.signIn("wrong", spoofed).status()).isEqualTo(401);
      }
      assertThat(server.signIn("wrong", Map.of(FORWARDED_FOR, "203.0.113.8")).problem())
          .isEqualTo("429 too-many-requests");
      assertThat(server.signIn("wrong", Map.of(FORWARDED_FOR, "203.0.113.9")).status())
          .isEqualTo(401);
    }
  }

  private RunningServer start(String setting) {
    return setting.isEmpty() ? new RunningServer(data) : new RunningServer(data, setting);
  }

  /** Signs in and looks at where the session was opened from. */
  private static String seen(RunningServer server, Map<String, String> headers) {
    var opened = server.signIn(RunningServer.PASSWORD, headers);
    assertThat(opened.status()).isEqualTo(201);
    String session = opened.json().path("session").asString();
    String token = opened.json().path("token").asString();
    Map<String, String> all = new HashMap<>(headers);
    all.put("Authorization", "Bearer " + token);
    var listed = server.send("GET", "/api/me/sessions", "", all).json().path("items");
    for (var item : listed) {
      if (item.path("session").asString().equals(session)) {
        return item.path("address").asString();
      }
    }
    throw new AssertionError("not listed");
  }
}
