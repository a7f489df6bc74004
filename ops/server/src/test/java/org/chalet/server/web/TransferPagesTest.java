package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalet.command.organization.product.OfferedProducts.PAGE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** A product is offered by mail, and somebody takes it, as people go. */
class TransferPagesTest extends MailedPages {
  private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s]+(/\\S+)");
  private static final String PASSWORD = "correct horse";

  private static String organization(String token) throws Exception {
    return api("GET", "/api/organizations", token, "")
        .body()
        .replaceAll("(?s).*?\"organization:([a-z0-9]+)\".*", "$1");
  }

  private static String opens(String token, String name) throws Exception {
    HttpResponse<String> made =
        api("POST", "/api/organizations", token, "{\"name\":\"%s\"}".formatted(name));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    return header(made, "Location").replaceAll(".*/", "");
  }

  /** The link in the mail that offers a product to somebody. */
  private static String offered(String token, String organization, String product, String to)
      throws Exception {
    String products = "/api/organizations/" + organization + "/products";
    String body = "{\"kind\":\"web-hosting\",\"name\":\"%s\"}".formatted(product);
    HttpResponse<String> added = api("POST", products, token, body);
    assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    String offer = header(added, "Location") + "/transfer";
    HttpResponse<String> sent = api("POST", offer, token, "{\"email\":\"%s\"}".formatted(to));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    return mailed(to, "product-transfer");
  }

  private static void offersToShare(String token, String kind, String all) throws Exception {
    String own = api("GET", all, token, "").body();
    Matcher collection = Pattern.compile('"' + kind + ":[^\"]+\"").matcher(own);
    assertThat(collection.find()).as(own).isTrue();
    String body = "{\"collection\":%s,\"email\":\"eve@example.org\",\"level\":\"view\"}";
    HttpResponse<String> sent =
        api("POST", "/api/share-offers", token, body.formatted(collection.group()));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
  }

  private static void emptiesTheirCalendar(String token, boolean hold) throws Exception {
    Matcher found =
        Pattern.compile("\"(calendar:[^\"]+)\"")
            .matcher(api("GET", "/api/calendars", token, "").body());
    assertThat(found.find()).isTrue();
    String guard = "{\"share\":1,\"atLeast\":2,\"hold\":%s}".formatted(hold);
    HttpResponse<String> chosen = api("PUT", "/api/guards/" + found.group(1), token, guard);
    assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(204);
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> added =
          api(
              "POST",
              "/api/calendars/" + found.group(1).substring("calendar:".length()) + "/events",
              token,
              """
              {"title": "Walk", "start": "2026-05-02T10:00:00", "end": "2026-05-02T11:00:00",
               "zone": "UTC"}
              """);
      assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
      String place = added.headers().firstValue("Location").orElseThrow();
      HttpResponse<String> gone = api("DELETE", URI.create(place).getPath(), token, "");
      assertThat(gone.statusCode()).as(place + gone.body()).isEqualTo(204);
    }
  }

  private static String key(String link) {
    return link.substring(link.indexOf('=') + 1);
  }

  private static String signedIn(String token, String login, String password, String terms) {
    return form("token", token, "login", login, "password", password, "terms", terms);
  }

  private static String products(String token, String organization) throws Exception {
    return api("GET", "/api/organizations/" + organization + "/products", token, "").body();
  }

  @Test
  void whoeverHasOneOrganizationTakesTheProductIntoIt() throws Exception {
    String giver = opened("giver@example.org");
    String house = opens(giver, "House <b>");
    String taker = opened("taker@example.org");
    String link = offered(giver, house, "Site & more", "taker@example.org");
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> page = get(link);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .contains("House &lt;b&gt;", "Site &amp; more", "Web hosting", "<button>", key(link))
          .doesNotContain("<script", "House <b>");
    }
    HttpResponse<String> wrong =
        post(PAGE, signedIn(key(link), "taker@example.org", "wrong", "accepted"));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("role=\"alert\"", "taker@example.org");
    assertThat(wrong.body()).doesNotContain("value=\"wrong\"");
    HttpResponse<String> unaccepted =
        post(PAGE, signedIn(key(link), "taker@example.org", PASSWORD, ""));
    assertThat(unaccepted.statusCode()).isEqualTo(422);
    assertThat(unaccepted.body()).contains("role=\"alert\"", "accept the terms");

    String right = signedIn(key(link), "taker@example.org", PASSWORD, "accepted");
    assertThat(post(PAGE, right).statusCode()).isEqualTo(200);
    assertThat(products(taker, organization(taker))).contains("Site & more");
    assertThat(post(PAGE, right).statusCode()).isEqualTo(410);
    assertThat(get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void whoeverHasSeveralChoosesOneOfThem() throws Exception {
    String host = opened("one@example.org");
    String house = organization(host);
    String many = opened("many@example.org");
    String club = opens(many, "Club");
    String link = offered(host, house, "Shop", "many@example.org");
    HttpResponse<String> asked =
        post(PAGE, signedIn(key(link), "many@example.org", PASSWORD, "accepted"));
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("type=\"radio\"", "Club", club).doesNotContain(house);
    String choice = asked.body().replaceAll("(?s).*name=\"choice\" value=\"([^\"]*)\".*", "$1");

    HttpResponse<String> none =
        post(PAGE, form("token", key(link), "choice", choice, "terms", "accepted"));
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).contains("role=\"alert\"", "type=\"radio\"");
    String[] fields = {
      "token", key(link), "choice", choice, "receiver", house, "terms", "accepted"
    };
    assertThat(post(PAGE, form(fields)).statusCode()).isEqualTo(404);
    fields[5] = club;
    fields[3] = choice.substring(1) + "x";
    HttpResponse<String> guessed = post(PAGE, form(fields));
    assertThat(guessed.statusCode()).isEqualTo(410);
    assertThat(guessed.body()).contains("name=\"password\"", "role=\"alert\"");

    String other = offered(host, house, "Other", "else@example.org");
    fields[1] = key(other);
    fields[3] = choice;
    assertThat(post(PAGE, form(fields)).statusCode()).isEqualTo(410);
    fields[1] = key(link);
    HttpResponse<String> taken = post(PAGE, form(fields));
    assertThat(taken.statusCode()).isEqualTo(200);
    assertThat(taken.body()).contains("Shop", "Club");
    assertThat(products(many, club)).contains("Shop");
    assertThat(get(link).statusCode()).isEqualTo(410);
  }

  @Test
  void whoeverOffersItToThemselvesHasNoOrganizationForIt() throws Exception {
    String alone = opened("alone@example.org");
    String link = offered(alone, organization(alone), "Mine", "alone@example.org");
    String right = signedIn(key(link), "alone@example.org", PASSWORD, "accepted");
    HttpResponse<String> refused = post(PAGE, right);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("role=\"alert\"");
    assertThat(get(link).statusCode()).isEqualTo(200);
  }

  @Test
  void whoeverGuessesPasswordsHasToWait() throws Exception {
    String owner = opened("owner@example.org");
    String link = offered(owner, organization(owner), "Bait", "owner@example.org");
    Set<Integer> answers = new TreeSet<>();
    for (int i = 0; i < 30 && !answers.contains(429); i++) {
      String guess = signedIn(key(link), "victim@example.org", "guess" + i, "accepted");
      answers.add(post(PAGE, guess).statusCode());
    }
    assertThat(answers).containsExactly(401, 429);
  }

  @Test
  void everyLinkOfEveryLetterLeadsToAPage() throws Exception {
    String ada = opened("ada@example.org");
    post("/register", form("name", "A", "email", "ada@example.org", "password", PASSWORD));
    String address = "{\"email\":\"%s\",\"password\":\"" + PASSWORD + "\"}";
    api("POST", "/api/me/login", ada, address.formatted("new@example.org"));
    api("PUT", "/api/me/recovery-address", ada, address.formatted("help@example.org"));
    post("/confirm-recovery", form("token", key(mailed("help@example.org", "confirm-recovery"))));
    post("/reset-password", form("login", "ada@example.org"));
    String reset = key(mailed("help@example.org", "password-reset"));
    post("/reset-password", form("token", reset, "password", "battery staple"));
    String bob = opened("bob@example.org");
    String house = organization(bob);
    api(
        "POST",
        "/api/organizations/" + house + "/invitations",
        bob,
        "{\"email\":\"eve@example.org\",\"role\":\"collaborator\"}");
    offered(bob, house, "Site", "eve@example.org");
    offersToShare(bob, "calendar", "/api/calendars");
    offersToShare(bob, "addressbook", "/api/address-books");
    AgendaPagesTest.toldToday(bob);
    emptiesTheirCalendar(bob, false);
    emptiesTheirCalendar(opened("cleo@example.org"), true);

    Set<String> letters = lettersWithLinks();
    assertThat(letters).contains("product-transfer", "invitation", "recovery-changed");
    for (String letter : letters) {
      Matcher link = ADDRESS.matcher(textOf(letter, mail -> true));
      assertThat(link.find()).as(letter).isTrue();
      assertThat(get(link.group(1)).statusCode()).as(letter).isIn(200, 410);
    }
  }

  private static Set<String> lettersWithLinks() throws IOException {
    Set<String> letters = new TreeSet<>();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:org/chalet/command/mail/letters/*.properties")) {
      Properties texts = PropertiesLoaderUtils.loadProperties(file);
      String name = Objects.requireNonNull(file.getFilename()).replace(".properties", "");
      if (texts.containsKey("button") && !name.contains("_")) {
        letters.add(name);
      }
    }
    return letters;
  }
}
