package org.chalet.server.forgetting;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.CommandSide;
import org.chalet.command.erasure.Erasures;
import org.chalet.command.identity.AppPasswords;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.Sessions;
import org.chalet.contact.PutCard;
import org.chalet.identity.CreateAppPassword;
import org.chalet.identity.RegisterAccount;
import org.chalet.identity.Registered;
import org.chalet.identity.RequestAccountDeletion;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.chalet.kernel.value.Role;
import org.chalet.organization.AcceptInvitation;
import org.chalet.organization.InvitationOffer;
import org.chalet.organization.InviteUser;
import org.chalet.query.projection.RebuildMode;
import org.chalet.query.projection.RebuildProgress;
import org.chalet.query.projection.Views;
import org.chalet.server.ChaletServer;
import org.chalet.storage.sqlite.SqliteBackup;
import org.chalet.store.ChainVerifier;
import org.chalet.store.EventLog;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** A person's whole way out, against a whole server, up to the bytes in its files. */
class ErasureTest {
  private static final String NAME = "Quastenflosser";
  private static final String ADDRESS = "zerberus@quasten.example";
  private static final String EVENT = "Tauchgang mit Laterne";
  private static final String CARD = "Brieffreundin Amphitrite";
  private static final String LABEL = "Tauchglocke";
  private static final List<String> TRACES =
      List.of(
          NAME,
          "zerberus",
          "quasten.example",
          EVENT,
          "Tauchgang",
          "Laterne",
          CARD,
          "Brieffreundin",
          "Amphitrite",
          LABEL);
  private static final AccountId ZERBERUS = AccountId.ofLocal("ZB00001");
  private static final AccountId BERTA = AccountId.ofLocal("BE00001");
  private static final String LOCK =
      "<d:lockinfo xmlns:d='DAV:'><d:lockscope><d:shared/></d:lockscope><d:locktype><d:write/>"
          + "</d:locktype><d:owner>"
          + NAME
          + "</d:owner></d:lockinfo>";
  private static final String PASSWORD = "under the sea 42";

  /** Fewer digits of Base64 are met by chance. */
  private static final int TELLING = 8;

  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2026-03-01T08:00:00Z"));

  @TempDir Path directory;
  private Path data;
  private ServletWebServerApplicationContext server;
  private final HttpClient http = HttpClient.newHttpClient();

  /** Time as the test has it. */
  @Configuration(proxyBeanMethods = false)
  static class MovedTime {
    @Bean
    @Primary
    Clock movedClock() {
      return new Clock() {
        @Override
        public Instant instant() {
          return NOW.get();
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return Clock.fixed(instant(), zone);
        }
      };
    }
  }

  @BeforeEach
  void begin() {
    data = directory.resolve("data");
    start();
  }

  private void start() {
    server =
        (ServletWebServerApplicationContext)
            new SpringApplication(ChaletServer.class, MovedTime.class)
                .run("--chalet.data=" + data, "--chalet.port=0");
  }

  private <T> T the(Class<T> type) {
    return server.getBean(type);
  }

  private Receipt send(AccountId actor, Command command) {
    String who = actor.equals(ZERBERUS) ? NAME : "Berta";
    Client client = new Client("rest", who + "-Phone", "192.0.2.77", "password");
    String id = UUID.randomUUID().toString();
    return the(CommandSide.class)
        .send(command, new Trail(actor.raw(), client, id, "POST /test", "for " + who));
  }

  private Registered register(AccountId account, String email, String name) {
    Credentials credentials = the(Credentials.class);
    EmailAddress address = new EmailAddress(email);
    credentials.keep(account, credentials.hash(PASSWORD, account, address));
    return send(
            account,
            new RegisterAccount(account, address, name, "de", "Europe/Zurich", null, null, null))
        .as(Registered.class);
  }

  private HttpResponse<String> request(
      String method, String path, String authorization, String body) {
    String url = "http://127.0.0.1:" + Objects.requireNonNull(server.getWebServer()).getPort();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(30))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .header("Depth", "0")
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private String session(AccountId account) {
    return "Bearer "
        + the(Sessions.class).open(account, Sessions.freshId(), null, account + "-Browser").token();
  }

  private static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(UTF_8));
  }

  private int sync(String password) {
    return request("PROPFIND", "/dav/calendars/ZB00001/", basic("ZB00001", password), "")
        .statusCode();
  }

  private void livesHere(Registered made) {
    String event =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Chalet//Test//EN\r\nBEGIN:VEVENT\r\nUID:dive\r\n"
            + "DTSTAMP:20260101T000000Z\r\nDTSTART:20260115T100000Z\r\nSUMMARY:"
            + EVENT
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    String card =
        "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:pen\r\nFN:" + CARD + "\r\nN:;;;;\r\nEND:VCARD\r\n";
    send(
        ZERBERUS,
        new PutCalendarObject(
            made.calendar(),
            new ResourceName("dive.ics"),
            event.getBytes(UTF_8),
            Precondition.NONE));
    send(
        ZERBERUS,
        new PutCard(
            made.addressBook(),
            new ResourceName("pen.vcf"),
            card.getBytes(UTF_8),
            Precondition.NONE));
    willRingAgain(made.calendar(), event);
    AppPasswordId phone = AppPasswordId.ofLocal("phone");
    send(ZERBERUS, new CreateAppPassword(ZERBERUS, phone, LABEL));
    the(AppPasswords.class).keep(ZERBERUS, phone, "aaaa-bbbb");
  }

  @Test
  void nothing_is_left_of_an_erased_person_and_the_log_still_proves_itself() throws Exception {
    Registered berta = register(BERTA, "berta@example.org", "Berta");
    Registered zerberus = register(ZERBERUS, ADDRESS, "Zerberus " + NAME);
    InvitationId invitation = InvitationId.ofLocal("for-the-guest");
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    EmailAddress to = new EmailAddress(ADDRESS);
    send(BERTA, new InviteUser(berta.organization(), invitation, to, offer, null, "secret"));
    send(ZERBERUS, new AcceptInvitation(invitation, null));
    livesHere(zerberus);
    String file = "/dav/files/ZB00001/" + NAME + ".txt";
    assertThat(request("PUT", file, basic("ZB00001", PASSWORD), EVENT).statusCode()).isEqualTo(201);
    assertThat(request("DELETE", file, basic("ZB00001", PASSWORD), "").statusCode()).isEqualTo(204);
    assertThat(request("PUT", file, basic("ZB00001", PASSWORD), CARD).statusCode()).isEqualTo(201);
    assertThat(request("LOCK", file, basic("ZB00001", PASSWORD), LOCK).statusCode()).isEqualTo(200);
    assertThat(blobs()).hasSize(2);
    assertThat(sync(PASSWORD)).isEqualTo(207);
    assertThat(sync("aaaa-bbbb")).isEqualTo(207);
    String session = session(ZERBERUS);
    awaitFound("latern", session);

    String path = "/api/accounts/ZB00001/deletion";
    assertThat(request("POST", path, session, "{\"password\":\"x\",\"understood\":true}"))
        .matches(answer -> answer.body().contains("wrong-password"));
    assertThat(request("POST", path, session, body(false)).body())
        .contains("confirmation-mismatch");
    long before = the(EventLog.class).head();
    assertThat(request("POST", path, session, body(true)).statusCode()).isEqualTo(200);
    assertThat(sync(PASSWORD)).isEqualTo(401);
    assertThat(sync("aaaa-bbbb")).isEqualTo(401);
    assertThat(request("GET", "/api/me", session, "").statusCode()).isEqualTo(401);

    NOW.updateAndGet(now -> now.plus(Duration.ofDays(31)));
    the(Erasures.class).round(() -> true);

    assertThat(sync(PASSWORD)).isEqualTo(401);
    String bertas = session(BERTA);
    String organization = "/api/organizations/" + berta.organization().local();
    assertThat(request("GET", organization + "/users", bertas, "").body())
        .doesNotContain("ZB00001");
    HttpResponse<String> timeline = request("GET", organization + "/timeline", bertas, "");
    assertThat(timeline.statusCode()).isEqualTo(200);
    assertThat(timeline.body()).contains("account:ZB00001").doesNotContain(NAME);

    assertThat(timeline.body()).contains("\"who\":\"eine gelöschte Person\"", "\"who\":\"Berta\"");
    for (String list : List.of("", "/users")) {
      String then = organization + "/as-of" + list + "?position=" + before;
      assertThat(request("GET", then, bertas, "").body())
          .contains("\"account:ZB00001\",\"name\":\"eine gelöschte Person\"");
    }

    certified(bertas);
    for (String view : viewNames()) {
      RebuildProgress rebuilt = rebuild(view);
      assertThat(rebuilt.stage()).as(view).isEqualTo(RebuildProgress.Stage.COMPARED);
      assertThat(Objects.requireNonNull(rebuilt.comparison()).alike())
          .as(rebuilt.toString())
          .isTrue();
    }
    EventLog log = the(EventLog.class);
    assertThat(ChainVerifier.verify(log).head()).isEqualTo(log.head());
    assertThat(filesThatKnow()).isEmpty();
    assertThat(blobs()).isEmpty();
    server.close();
    assertThat(filesThatKnow()).isEmpty();
    start();
    assertThat(sync(PASSWORD)).isEqualTo(401);
    server.close();
    http.close();
  }

  private void certified(String another) throws IOException {
    String operator = "Bearer " + Files.readString(data.resolve("operator.token")).strip();
    String path = "/ops/erasures/ZB00001/certificate";
    HttpResponse<String> certificate = request("GET", path, operator, "");
    assertThat(certificate.statusCode()).isEqualTo(200);
    assertThat(certificate.body())
        .contains("\"account\":\"account:ZB00001\"", "\"password\":1", "\"search\":")
        .contains("\"jws\":\"ey");
    assertThat(request("GET", "/ops/erasures", operator, "").body())
        .contains("account:ZB00001", "\"next\":null");
    assertThat(request("GET", "/ops/erasures/BE00001/certificate", operator, "").statusCode())
        .isEqualTo(404);
    for (String nobody : List.of(another, "Bearer nothing", basic("BE00001", PASSWORD))) {
      assertThat(request("GET", path, nobody, "").statusCode()).isEqualTo(401);
      assertThat(request("GET", "/ops/erasures", nobody, "").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void a_copy_made_before_an_erasure_knows_nobody_again_once_it_is_restored() throws Exception {
    Registered berta = register(BERTA, "berta@example.org", "Berta");
    Registered zerberus = register(ZERBERUS, ADDRESS, "Zerberus " + NAME);
    InvitationId invitation = InvitationId.ofLocal("for-the-guest");
    InvitationOffer offer = InvitationOffer.of(Role.COLLABORATOR);
    EmailAddress to = new EmailAddress(ADDRESS);
    send(BERTA, new InviteUser(berta.organization(), invitation, to, offer, null, "secret"));
    send(ZERBERUS, new AcceptInvitation(invitation, null));
    livesHere(zerberus);
    Path copy = directory.resolve("copy");
    SqliteBackup.run(data, copy);
    send(ZERBERUS, new RequestAccountDeletion(ZERBERUS));
    NOW.updateAndGet(now -> now.plus(Duration.ofDays(31)));
    the(Erasures.class).round(() -> true);
    server.close();

    Path lost = data;
    data = directory.resolve("restored");
    SqliteBackup.restore(copy, data, List.of(lost.resolve("erased-keys")));
    start();
    assertThat(sync(PASSWORD)).isEqualTo(401);
    assertThat(sync("aaaa-bbbb")).isEqualTo(401);
    String organization = "/api/organizations/" + berta.organization().local();
    assertThat(request("GET", organization + "/users", session(BERTA), "").body())
        .doesNotContain("ZB00001");
    certified(session(BERTA));
    EventLog log = the(EventLog.class);
    assertThat(ChainVerifier.verify(log).head()).isEqualTo(log.head());
    assertThat(filesThatKnow()).isEmpty();
    server.close();
    assertThat(filesThatKnow()).isEmpty();
    http.close();
  }

  /** What is kept of a reminder until it is due next, in two years. */
  private void willRingAgain(CalendarId calendar, String event) {
    byte[] text = event.replace("UID:dive", "UID:bell").getBytes(UTF_8);
    ResourceName name = new ResourceName(LABEL + ".ics");
    send(ZERBERUS, new PutCalendarObject(calendar, name, text, Precondition.NONE));
    String note = NOW.get().plus(Duration.ofDays(730)).getEpochSecond() + "/" + calendar.raw();
    byte[] since = ByteBuffer.allocate(Long.BYTES).putLong(NOW.get().getEpochSecond()).array();
    the(SecretVault.class)
        .put(new Secret(VaultSpaces.REMINDER_NEXT, "00" + note + '/' + name.raw(), since, null));
  }

  /** No command waits for what is found. */
  private void awaitFound(String word, String session) {
    for (int i = 0; i < 3000; i++) {
      if (request("GET", "/api/search?q=" + word, session, "").body().contains("dive.ics")) {
        return;
      }
      LockSupport.parkNanos(10_000_000);
    }
    throw new AssertionError("nothing is found by " + word);
  }

  private static String body(boolean understood) {
    return "{\"password\":\"" + PASSWORD + "\",\"understood\":" + understood + "}";
  }

  private List<String> viewNames() {
    return the(Views.class).health().views().stream().map(view -> view.view()).toList();
  }

  private RebuildProgress rebuild(String view) throws InterruptedException {
    Views views = the(Views.class);
    RebuildProgress progress = views.rebuild(view, RebuildMode.COMPARE_ONLY);
    for (int i = 0; i < 3000 && !progress.finished(); i++) {
      LockSupport.parkNanos(10_000_000);
      progress = views.rebuildOf(view).orElseThrow();
    }
    return progress;
  }

  /** Contents of files, and pictures. */
  private List<Path> blobs() throws IOException {
    try (Stream<Path> all = Files.walk(data.resolve("blobs"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private List<String> filesThatKnow() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> all = Files.walk(data)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String all8 = new String(Files.readAllBytes(file), ISO_8859_1);
        String bytes = all8.toLowerCase(Locale.ROOT);
        for (String trace : TRACES) {
          if (bytes.contains(trace.toLowerCase(Locale.ROOT)) || isEncoded(trace, all8)) {
            found.add(file.getFileName() + " knows " + trace);
          }
        }
      }
    }
    return found;
  }

  /** In UTF-16, or in Base64 at any of the three places where it may begin. */
  private static boolean isEncoded(String trace, String bytes) {
    List<String> forms =
        new ArrayList<>(
            List.of(
                new String(trace.getBytes(UTF_16LE), ISO_8859_1),
                new String(trace.getBytes(UTF_16BE), ISO_8859_1)));
    for (int ahead = 0; ahead < 3; ahead++) {
      String base64 =
          Base64.getEncoder().encodeToString((" ".repeat(ahead) + trace).getBytes(UTF_8));
      // What is mixed with the bytes around it says nothing.
      String own = base64.substring(ahead == 0 ? 0 : 4, base64.length() - 4);
      if (own.length() >= TELLING) {
        forms.add(own);
      }
    }
    return forms.stream().anyMatch(bytes::contains);
  }
}
