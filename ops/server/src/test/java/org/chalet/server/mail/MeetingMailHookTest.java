package org.chalet.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.chalet.server.ChaletServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** Where a mail server hands over mails about meetings, in a whole server. */
class MeetingMailHookTest {
  private static final String HOOK = "/ops/meetings/mails";
  private static final String MAIL =
      """
      Authentication-Results: mx.example.org; dmarc=pass header.from=example.com
      From: Eve <eve@example.com>
      To: nobody@example.org
      Message-ID: <1@example.com>
      Content-Type: text/calendar; method=REPLY

      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//test//EN
      METHOD:REPLY
      BEGIN:VEVENT
      UID:1
      DTSTAMP:20260101T000000Z
      ORGANIZER:mailto:nobody@example.org
      ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.com
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  @TempDir Path data;

  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void it_opens_to_its_own_secret_alone_and_believes_what_is_proven() throws Exception {
    try (ServletWebServerApplicationContext server = start()) {
      int port = Objects.requireNonNull(server.getWebServer()).getPort();
      URI hook = URI.create("http://127.0.0.1:" + port + HOOK);
      String secret = secret("meeting-mails.token");
      assertThat(post(hook, "none", MAIL).statusCode()).isEqualTo(401);
      assertThat(post(hook, secret("operator.token"), MAIL).statusCode()).isEqualTo(401);
      HttpRequest mails =
          HttpRequest.newBuilder(hook.resolve("/ops/mails"))
              .header("Authorization", "Bearer " + secret)
              .build();
      assertThat(client.send(mails, BodyHandlers.ofString()).statusCode()).isEqualTo(401);
      HttpResponse<String> unknown = post(hook, secret, MAIL);
      assertThat(unknown.statusCode()).isEqualTo(404);
      HttpResponse<String> forged = post(hook, secret, MAIL.replace("=pass", "=fail"));
      assertThat(forged.statusCode()).isEqualTo(422);
      assertThat(forged.body()).contains("urn:chalet:error:unknown-sender");
      Files.writeString(data.resolve("meeting-mails.token"), "another-secret-".repeat(3));
      assertThat(post(hook, secret, MAIL).statusCode()).isEqualTo(401);
      assertThat(post(hook, "another-secret-".repeat(3), MAIL).statusCode()).isEqualTo(404);
    } finally {
      client.close();
    }
  }

  private HttpResponse<String> post(URI hook, String token, String mail) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(hook)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "message/rfc822")
            .POST(HttpRequest.BodyPublishers.ofString(mail))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private String secret(String file) throws Exception {
    return Files.readString(data.resolve(file)).strip();
  }

  private ServletWebServerApplicationContext start() {
    return (ServletWebServerApplicationContext)
        SpringApplication.run(
            ChaletServer.class,
            "--chalet.data=" + data,
            "--chalet.port=0",
            "--chalet.mail.authserv-id=mx.example.org");
  }
}
