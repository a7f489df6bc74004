package org.chalet.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chalet.kernel.message.Command;
import org.chalet.organization.IfVersion;
import org.chalet.policy.CommandPolicy;
import org.chalet.policy.QueryPolicy;
import org.chalet.query.rest.PolicyGate;
import org.chalet.server.ChaletServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** REST as a whole: it describes itself completely, and is closed where it is not opened. */
class ApiTest {
  private static final Set<String> OPEN =
      Set.of(
          "POST /api/accounts",
          "POST /api/sessions",
          "POST /api/registrations/confirm",
          "POST /api/password-resets",
          "POST /api/password-resets/confirm",
          "POST /api/recovery-addresses/confirm",
          "POST /api/agenda-endings",
          "POST /api/logins/confirm",
          "GET /api/invitations/{invitation}",
          "GET /api/invitations/{invitation}/logo",
          "GET /api/guest-files/{attachment}/{token}/{name}",
          "GET /api/public-calendars/{link}/{secret}/{name}");

  /** What is open answers to what means nothing. */
  private static final Set<Integer> NOTHING_SUCH = Set.of(400, 404);

  private static ServletWebServerApplicationContext server;
  private static HttpClient client;
  private static String url;

  @TempDir static Path data;

  @BeforeAll
  static void start() {
    server =
        (ServletWebServerApplicationContext)
            SpringApplication.run(ChaletServer.class, "--chalet.data=" + data, "--chalet.port=0");
    url = "http://127.0.0.1:" + Objects.requireNonNull(server.getWebServer()).getPort();
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    server.close();
  }

  @Test
  void everyRouteIsDescribed() throws Exception {
    assertThat(described()).containsExactlyInAnyOrderElementsOf(routes());
  }

  @Test
  void everyOperationHasANameAndSaysHowItRefuses() throws Exception {
    JsonNode paths = description().path("paths");
    Set<String> names = new TreeSet<>();
    paths.forEach(path ->
        path.forEach(operation -> {
          String name = operation.path("operationId").asString();
          assertThat(name).matches("[a-z][A-Za-z]+");
          assertThat(names.add(name)).as(name).isTrue();
          assertThat(operation.path("summary").asString()).as(name).isNotBlank();
          assertThat(operation.at("/responses/default/content").isMissingNode()).as(name).isFalse();
        }));
    assertThat(names).contains("registerAccount", "addUser", "getOrganizationTimeline");
  }

  @Test
  void thePolicyKnowsEveryQueryAndEveryCommand() throws Exception {
    description()
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation -> {
                  String name = operation.getValue().path("operationId").asString();
                  if (operation.getKey().equals("get")) {
                    assertThat(QueryPolicy.of(name)).as(name).isNotNull();
                  }
                }));
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.chalet")) {
      if (type.isAssignableTo(Command.class) && type.isRecord() && !isWrapper(type)) {
        Class<? extends Command> command = type.reflect().asSubclass(Command.class);
        assertThat(CommandPolicy.of(command)).as(type.getName()).isNotNull();
      }
    }
  }

  @Test
  void everyQueryPassesTheGate() throws Exception {
    RequestMappingHandlerMapping mapping =
        server.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
    for (String route : routes()) {
      if (route.startsWith("GET /api/")) {
        String path = route.substring("GET ".length()).replaceAll("\\{[^}]*}", "x");
        for (String method : Set.of("GET", "HEAD")) {
          MockHttpServletRequest request = new MockHttpServletRequest(method, path);
          ServletRequestPathUtils.parseAndCache(request);
          assertThat(Objects.requireNonNull(mapping.getHandler(request)).getInterceptorList())
              .as(route)
              .hasAtLeastOneElementOfType(PolicyGate.class);
        }
      }
    }
  }

  /** It carries another command, whose line counts. */
  private static boolean isWrapper(JavaClass type) {
    return type.isEquivalentTo(IfVersion.class);
  }

  @Test
  void itSaysHowToSignIn() throws Exception {
    JsonNode description = description();
    assertThat(description.at("/info/title").asString()).isEqualTo("Chalet");
    assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
        .isEqualTo("bearer");
    assertThat(description.at("/security/0/bearer").isArray()).isTrue();
  }

  @Test
  void nobodyGetsAnythingThatIsNotOpened() throws Exception {
    for (String route : routes()) {
      String[] parts = route.split(" ", 2);
      HttpResponse<String> answer = send(parts[0], parts[1].replaceAll("\\{[^}]*}", "x"), "{}");
      assertThat(OPEN.contains(route) ? NOTHING_SUCH : Set.of(401))
          .as(route)
          .contains(answer.statusCode());
      assertThat(answer.headers().firstValue("Content-Type"))
          .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }
  }

  @Test
  void whatIsMisspeltIsNamedAndDoesNotPassAsDone() throws Exception {
    HttpResponse<String> answer =
        send("POST", "/api/sessions", "{\"login\":\"a\",\"password\":\"b\",\"kode\":\"1\"}");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("unknown-field", "kode");
  }

  @Test
  void linksToFilesCanBeLookedAtBeforeTheyAreFetched() throws Exception {
    for (String method : Set.of("GET", "HEAD")) {
      assertThat(send(method, "/api/guest-files/x/y/z", "").statusCode()).isEqualTo(404);
    }
    assertThat(send("DELETE", "/api/guest-files/x/y/z", "").statusCode()).isEqualTo(401);
  }

  @Test
  void whatHasNoAddressIsClosedToo() throws Exception {
    for (String path :
        Set.of("/nothing", "/error", "/api", "/actuator", "/ops/views", "/assets/")) {
      assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(401);
    }
  }

  @Test
  void namesThatCouldLeaveACollectionAreRefused() throws Exception {
    for (String path :
        Set.of(
            "/dav/a%2Fb",
            "/dav/%2e%2e/x",
            "/dav/a%00",
            "/dav/..;/actuator/prometheus",
            "/dav/%2e%2e/actuator/prometheus",
            "/api/%2e%2e/x",
            "/api/a;b")) {
      assertThat(send("GET", path, "").statusCode()).as(path).isEqualTo(400);
    }
  }

  @Test
  void namesThatClientsChooseReachWebDav() throws Exception {
    for (String name :
        Set.of("a%40b.ics", "a%3Bb.ics", "a%25b.ics", "a;b.ics", "a%2Eics", "%C3%A4")) {
      HttpResponse<String> answer = send("GET", "/dav/calendars/x/y/" + name, "");
      assertThat(answer.statusCode()).as(name).isEqualTo(401);
      assertThat(answer.headers().firstValue("DAV")).isPresent();
    }
  }

  @Test
  void theBareAddressTellsPeopleWhatToTypeAndClientsToSignIn() throws Exception {
    HttpResponse<String> page = send("GET", "/", "");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains(url + "/").doesNotContain("<script");
    assertThat(send("PROPFIND", "/", "").statusCode()).isEqualTo(401);
    assertThat(send("OPTIONS", "/", "").headers().firstValue("DAV")).isPresent();
  }

  @Test
  void methodsOfWebDavSayWhereTheyAreNotPossible() throws Exception {
    for (String path : Set.of("/principals/", "/api/me", "/calendars/anna/", "/register")) {
      HttpResponse<String> answer = send("PROPFIND", path, "");
      assertThat(answer.statusCode()).as(path).isEqualTo(405);
      assertThat(answer.headers().firstValue("Allow"))
          .hasValueSatisfying(
              allowed -> assertThat(allowed).contains("GET").doesNotContain("PROPFIND"));
      assertThat(answer.body()).contains("method-not-allowed");
    }
    for (String service : Set.of("caldav", "carddav")) {
      assertThat(send("PROPFIND", "/.well-known/" + service, "").statusCode()).isEqualTo(401);
    }
    assertThat(send("GET", "/api/a%2F..%2Fb", "").statusCode()).isEqualTo(400);
  }

  @Test
  void answersDoNotTellWhatTheServerIsMadeOf() throws Exception {
    for (String path : Set.of("/", "/api/me", "/dav/a%2Fb")) {
      HttpResponse<String> answer = send("GET", path, "");
      assertThat(answer.headers().firstValue("Server")).isEmpty();
      assertThat(answer.body()).doesNotContainIgnoringCase("tomcat");
    }
  }

  private static Set<String> routes() {
    return server
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .stream()
        .flatMap(route -> namesOf(route).stream())
        .filter(name -> name.contains(" /api/"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> namesOf(RequestMappingInfo route) {
    Set<String> names = new TreeSet<>();
    for (RequestMethod method : route.getMethodsCondition().getMethods()) {
      route.getPatternValues().forEach(path -> names.add(method + " " + path));
    }
    return names;
  }

  private static Set<String> described() throws IOException, InterruptedException {
    Set<String> names = new TreeSet<>();
    description()
        .path("paths")
        .forEachEntry((path, operations) ->
            operations.forEachEntry((method, operation) ->
                names.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    return names;
  }

  private static JsonNode description() throws IOException, InterruptedException {
    HttpResponse<String> answer = send("GET", "/v3/api-docs", "");
    assertThat(answer.statusCode()).isEqualTo(200);
    return new JsonMapper().readTree(answer.body());
  }

  private static HttpResponse<String> send(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
