package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** From a mail to a page to what it is for, as people go. */
class LinkPagesTest extends MailedPages {
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
    HttpResponse<String> stranger =
        post("/confirm-registration", form("token", token, "password", "battery staple"));
    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(stranger.body()).contains("role=\"alert\"", "current-password", token);
    String chosen = form("token", token, "password", "correct horse");
    HttpResponse<String> opened = post("/confirm-registration", chosen);
    assertThat(opened.statusCode()).isEqualTo(200);
    assertThat(opened.body()).contains("/dav/calendars/");
    assertThat(signIn("zoe@example.org", "correct horse")).isEqualTo(201);
    assertThat(post("/confirm-registration", chosen).statusCode()).isEqualTo(410);
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
            "/product-transfer?token=x",
            "/end-agenda?token=x",
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
    for (String path :
        Set.of(
            "/confirm-registration",
            "/confirm-login",
            "/confirm-recovery",
            "/product-transfer",
            "/end-agenda")) {
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
}
