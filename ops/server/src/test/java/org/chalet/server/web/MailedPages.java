package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chalet.command.mail.Mail;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.mail.MailState;
import org.chalet.command.mail.Mails;
import org.chalet.server.ChaletServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A server whose mails lead to its pages. */
abstract class MailedPages {
  static final Pattern LINK = Pattern.compile("/[a-z-]+\\?(token|invitation)=[A-Za-z0-9_=&-]+");

  static ServletWebServerApplicationContext server;
  static HttpClient client;
  static String url;

  @TempDir static Path data;

  @BeforeAll
  static void start() {
    server =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                ChaletServer.class,
                "--chalet.data=" + data,
                "--chalet.port=0",
                "--chalet.registration=open");
    url = "http://127.0.0.1:" + Objects.requireNonNull(server.getWebServer()).getPort();
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  /** Path and query of the link in the newest mail of this kind to the address. */
  static String mailed(String to, String letter) throws InterruptedException {
    Matcher link = LINK.matcher(textOf(letter, mail -> mail.to().raw().equals(to)));
    assertThat(link.find()).isTrue();
    return link.group();
  }

  /** The newest mail of this kind, once there is one. */
  static String textOf(String letter, Predicate<Mail> which) throws InterruptedException {
    Mails mails = server.getBean(MailRoom.class).mails();
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 2000; i++) {
      Optional<String> text =
          mails.in(MailState.CAPTURED, 100).stream()
              .filter(seen -> seen.letter().equals(letter))
              .filter(seen -> which.test(seen.mail()))
              .map(seen -> seen.mail().text())
              .findFirst();
      if (text.isPresent()) {
        return text.get();
      }
      never.await(10, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("no mail " + letter);
  }

  /** The token of somebody who has just registered. */
  static String opened(String email) throws Exception {
    post("/register", form("name", "Somebody", "email", email, "password", "correct horse"));
    String link = mailed(email, "confirm-registration");
    String token = link.substring(link.indexOf('=') + 1);
    post("/confirm-registration", form("token", token, "password", "correct horse"));
    String body = "{\"login\":\"%s\",\"password\":\"correct horse\"}".formatted(email);
    return api("POST", "/api/sessions", "", body)
        .body()
        .replaceAll("(?s).*\"token\":\"([^\"]*)\".*", "$1");
  }

  static HttpResponse<String> api(String method, String path, String token, String body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  static int signIn(String login, String password) throws IOException, InterruptedException {
    String body = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/sessions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
  }

  static HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  static String header(HttpResponse<String> answer, String name) {
    return String.join(",", answer.headers().allValues(name));
  }
}
