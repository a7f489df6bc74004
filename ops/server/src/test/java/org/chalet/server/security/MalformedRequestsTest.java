package org.chalet.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Requests that no library sends. */
class MalformedRequestsTest {
  private static final int PATIENCE = 60_000;
  private static final String MALFORMED = "urn:chalet:error:malformed";

  private static RunningServer server;

  @TempDir static Path data;

  @BeforeAll
  static void start() {
    server = new RunningServer(data);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void detours_to_dav_are_refused() throws IOException {
    for (String path :
        List.of(
            "//dav/",
            "/dav;x=1/",
            "/dav;/calendars/anna/",
            "/;a=b/dav/",
            "/./dav/",
            "/%64av/",
            "//.well-known/caldav",
            "/.well-known;x/carddav",
            "/.well-known//caldav")) {
      for (String method : List.of("GET", "OPTIONS", "PROPFIND")) {
        assertThat(answered(method + ' ' + path + " HTTP/1.1\r\n", "\r\n"))
            .as(method + ' ' + path)
            .startsWith("HTTP/1.1 400")
            .contains(MALFORMED);
      }
    }
  }

  @Test
  void bodies_in_broken_chunks_are_refused() throws IOException {
    String basic =
        Base64.getEncoder().encodeToString(("anna:" + RunningServer.PASSWORD).getBytes(UTF_8));
    String head =
        "PUT /dav/calendars/anna/default/1.ics HTTP/1.1\r\nAuthorization: Basic "
            + basic
            + "\r\nContent-Type: text/calendar\r\nTransfer-Encoding: chunked\r\n";
    assertThat(answered(head, "\r\nZZ\r\nabc\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains(MALFORMED);
  }

  @Test
  void methods_that_the_container_keeps_to_itself_are_refused() throws IOException {
    assertThat(answered("TRACE / HTTP/1.1\r\n", "\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("urn:chalet:error:method-not-allowed");
  }

  @Test
  void nobody_speaks_too_many_languages() throws IOException {
    assertThat(
            answered("GET / HTTP/1.1\r\nAccept-Language: " + "de,".repeat(2000) + "\r\n", "\r\n"))
        .startsWith("HTTP/1.1 200");
  }

  @Test
  void queries_and_forms_that_cannot_be_read_are_refused() throws IOException {
    String form = "code=%zz";
    String head = "POST /register HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    assertThat(answered(head, "Content-Length: " + form.length() + "\r\n\r\n" + form))
        .startsWith("HTTP/1.1 400")
        .contains(MALFORMED);
    String many = "a=1&".repeat(1001);
    assertThat(answered(head, "Content-Length: " + many.length() + "\r\n\r\n" + many))
        .startsWith("HTTP/1.1 400")
        .contains(MALFORMED);
    assertThat(answered("GET /invitation?code=%zz HTTP/1.1\r\n", "\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains(MALFORMED);
  }

  private static String answered(String head, String rest) throws IOException {
    int port = Objects.requireNonNull(server.context.getWebServer()).getPort();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE);
      String request = head + "Host: 127.0.0.1:" + port + "\r\nConnection: close\r\n" + rest;
      socket.getOutputStream().write(request.getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
