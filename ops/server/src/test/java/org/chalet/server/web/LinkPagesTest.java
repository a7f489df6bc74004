package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
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
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chalet.command.mail.MailRoom;
import org.chalet.command.mail.MailState;
import org.chalet.command.mail.Mails;
import org.chalet.server.ChaletServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** From a mail to a page to what it is for, as people go. */
class LinkPagesTest {
  private static final Pattern LINK =
      Pattern.compile("/[a-z-]+\\?(token|invitation)=[A-Za-z0-9_=&-]+");

  private static ServletWebServerApplicationContext server;
  private static HttpClient client;
  private static String url;

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

  @Test
  void peopleOpenAnAccountForgetTheirPasswordAndChooseAnother() throws Exception {
    HttpResponse<String> asked =
        post(
            "/register",
            form("name", "Zoë", "email", "zoe@example.org", "password", "correct horse"));
    assertThat(asked.statusCode()).isEqualTo(202);
    assertThat(asked.body()).contains("zoe@example.org", "Look into your mail");

    String link = mailed("zoe@example.org", "confirm-registration");
    String token = link.substring(link.indexOf('=') + 1);
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> page = get(link);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains("Zoë", "zoe@example.org", "<button>", token);
    }
    assertThat(signIn("zoe@example.org", "correct horse")).isEqualTo(401);
    HttpResponse<String> opened = post("/confirm-registration", form("token", token));
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains("/dav/calendars/");
    assertThat(signIn("zoe@example.org", "correct horse")).isEqualTo(201);
    assertThat(post("/confirm-registration", form("token", token)).statusCode()).isEqualTo(410);
    assertThat(get(link).statusCode()).isEqualTo(410);

    assertThat(get("/reset-password").body()).contains("name=\"login\"");
    assertThat(post("/reset-password", form("login", "zoe@example.org")).statusCode())
        .isEqualTo(202);
    String reset = mailed("zoe@example.org", "password-reset");
    String key = reset.substring(reset.indexOf('=') + 1);
    assertThat(get(reset).body()).contains("new-password", key);
    HttpResponse<String> weak = post("/reset-password", form("token", key, "password", "x"));
    assertThat(weak.statusCode()).isEqualTo(422);
    assertThat(weak.body()).contains("role=\"alert\"", key);
    assertThat(
            post("/reset-password", form("token", key, "password", "battery staple")).statusCode())
        .isEqualTo(200);
    assertThat(signIn("zoe@example.org", "battery staple")).isEqualTo(201);
    assertThat(get(reset).statusCode()).isEqualTo(410);
  }

  @Test
  void anInvitationLeadsNewcomersToRegisterAndOthersIntoTheOrganization() throws Exception {
    String host = opened("host@example.org");
    String guest = opened("guest@example.org");
    String organization =
        api("GET", "/api/organizations", host, "")
            .body()
            .replaceAll("(?s).*?\"organization:([a-z0-9]+)\".*", "$1");
    String path = "/api/organizations/" + organization + "/invitations";
    String body = "{\"email\":\"other@example.org\",\"role\":\"collaborator\"}";
    assertThat(api("POST", path, host, body).statusCode()).isEqualTo(201);
    String link = mailed("other@example.org", "invitation");
    String[] held = link.substring(link.indexOf('?') + 1).split("[=&]", -1);
    String page = get(link).body();
    assertThat(page).contains("/register?invitation=", "email=other%40example.org", "<button>");
    assertThat(
            get(page.replaceAll("(?s).*href=\"(/register[^\"]*)\".*", "$1").replace("&amp;", "&"))
                .body())
        .contains("value=\"other@example.org\"");

    String[] form = {
      "invitation", held[1], "secret", held[3], "login", "guest@example.org", "", ""
    };
    form[6] = "password";
    form[7] = "wrong";
    HttpResponse<String> wrong = post("/invitation", form(form));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("role=\"alert\"", "guest@example.org");
    form[7] = "correct horse";
    assertThat(post("/invitation", form(form)).statusCode()).isEqualTo(200);
    assertThat(api("GET", "/api/organizations", guest, "").body()).contains(organization);
    assertThat(post("/invitation", form(form)).statusCode()).isEqualTo(410);
    assertThat(get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void pagesRunNothingAreKeptByNobodyAndTellNobodyWhereTheyWere() throws Exception {
    for (String path :
        Set.of(
            "/confirm-registration?token=x",
            "/confirm-login?token=x",
            "/confirm-recovery?token=x",
            "/reset-password?token=x",
            "/invitation?invitation=x&secret=token=x",
            "/reset-password")) {
      HttpResponse<String> page = get(path);
      assertThat(page.statusCode()).as(path).isEqualTo(path.contains("=") ? 410 : 200);
      assertThat(page.body()).doesNotContain("<script", "token=x");
      assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
      assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(page, "Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'");
    }
    for (String path : Set.of("/confirm-registration", "/confirm-login", "/confirm-recovery")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(410);
      assertThat(post(path, "").statusCode()).as(path).isEqualTo(410);
    }
  }

  @Test
  void pagesAreInTheReadersLanguage() throws Exception {
    Set<String> titles = new TreeSet<>();
    for (String language : Set.of("en", "de-CH", "fr", "it", "rm")) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/reset-password"))
              .header("Accept-Language", language)
              .build();
      String body = client.send(request, BodyHandlers.ofString()).body();
      titles.add(body.replaceAll("(?s).*<h1>(.*)</h1>.*", "$1"));
    }
    assertThat(titles).hasSize(4);
  }

  @Test
  void everyTextIsThereInEveryLanguage() throws Exception {
    for (String bundle : Set.of("register", "links")) {
      Properties english = texts(bundle, "");
      for (String language : Set.of("_de", "_fr", "_it")) {
        Properties other = texts(bundle, language);
        assertThat(other.keySet()).as(bundle + language).isEqualTo(english.keySet());
        for (String key : english.stringPropertyNames()) {
          assertThat(arguments(other.getProperty(key)))
              .as(key)
              .isEqualTo(arguments(english.getProperty(key)));
        }
      }
    }
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{\\d}")
        .matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toSet());
  }

  private static Properties texts(String bundle, String language) throws IOException {
    Properties texts = new Properties();
    String path = "/messages/" + bundle + language + ".properties";
    try (InputStream file = LinkPagesTest.class.getResourceAsStream(path)) {
      texts.load(new InputStreamReader(Objects.requireNonNull(file, path), StandardCharsets.UTF_8));
    }
    return texts;
  }

  /** Path and query of the link in the newest mail of this kind to the address. */
  private static String mailed(String to, String letter) throws InterruptedException {
    Mails mails = server.getBean(MailRoom.class).mails();
    CountDownLatch never = new CountDownLatch(1);
    for (int i = 0; i < 2000; i++) {
      Optional<String> text =
          mails.in(MailState.CAPTURED, 100).stream()
              .filter(seen -> seen.letter().equals(letter))
              .filter(seen -> seen.mail().to().raw().equals(to))
              .map(seen -> seen.mail().text())
              .findFirst();
      if (text.isPresent()) {
        Matcher link = LINK.matcher(text.get());
        assertThat(link.find()).isTrue();
        return link.group();
      }
      never.await(10, TimeUnit.MILLISECONDS);
    }
    throw new AssertionError("no mail " + letter + " to " + to);
  }

  /** The token of somebody who has just registered. */
  private static String opened(String email) throws Exception {
    post("/register", form("name", "Somebody", "email", email, "password", "correct horse"));
    String link = mailed(email, "confirm-registration");
    post("/confirm-registration", form("token", link.substring(link.indexOf('=') + 1)));
    String body = "{\"login\":\"%s\",\"password\":\"correct horse\"}".formatted(email);
    return api("POST", "/api/sessions", "", body)
        .body()
        .replaceAll("(?s).*\"token\":\"([^\"]*)\".*", "$1");
  }

  private static HttpResponse<String> api(String method, String path, String token, String body)
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

  private static int signIn(String login, String password)
      throws IOException, InterruptedException {
    String body = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/api/sessions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.ofString()).statusCode();
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(String path, String form)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(",", answer.headers().allValues(name));
  }
}
