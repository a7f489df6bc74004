package org.chalet.server.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.Signature;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chalet.query.dav.push.PushMessage;
import org.chalet.query.dav.push.PushService.Delivery;
import org.chalet.query.dav.push.PushSubscription;
import org.chalet.server.outbound.AddressRules;
import org.chalet.store.InMemorySecretVault;
import org.chalet.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A push service on loopback, and a client that reads what comes from it. */
class HttpPushServiceTest {
  private static final AddressRules LOOPBACK =
      new AddressRules(url -> true, InetAddress::isLoopbackAddress);
  private static final byte[] XML = "<push-message/>".getBytes(UTF_8);
  private static final PushMessage MESSAGE = new PushMessage(XML, "abc-c");

  private record Post(String path, Headers headers, byte[] body) {}

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Post> posted = new ArrayList<>();
  private final TestClock clock = new TestClock();
  private final InMemorySecretVault vault = new InMemorySecretVault(clock);
  private final PushReceiver client = new PushReceiver();
  private final HttpServer server;
  private HttpPushService service = service(LOOPBACK);
  private int status = 201;
  private String retryAfter = "";
  private boolean endless;

  HttpPushServiceTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
  }

  private HttpPushService service(AddressRules rules) {
    return new HttpPushService(vault, rules, () -> "https://chalet.example.org", clock);
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            posted.add(
                new Post(exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body));
            if (!retryAfter.isEmpty()) {
              exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, endless ? 0 : -1);
            while (endless) {
              exchange.getResponseBody().write(new byte[1024]);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private String url(String path) {
    String host = InetAddress.getLoopbackAddress().getHostAddress();
    return "http://" + host + ':' + server.getAddress().getPort() + path;
  }

  private Delivery deliver() {
    return service.deliver(client.subscription(url("/up/1")), MESSAGE);
  }

  @Test
  void a_message_can_be_read_by_the_client_alone() throws Exception {
    assertThat(deliver()).isEqualTo(new Delivery.Taken());
    Post post = posted.getFirst();
    assertThat(post.path()).isEqualTo("/up/1");
    assertThat(post.headers().getFirst("Content-Encoding")).isEqualTo("aes128gcm");
    assertThat(post.headers().getFirst("TTL")).isEqualTo("86400");
    assertThat(post.headers().getFirst("Urgency")).isEqualTo("normal");
    assertThat(post.headers().getFirst("Topic")).isEqualTo("abc-c");
    assertThat(new String(post.body(), UTF_8)).doesNotContain("push-message");
    assertThat(client.read(post.body())).isEqualTo(XML);
    deliver();
    assertThat(posted.getLast().body()).isNotEqualTo(post.body());
  }

  @Test
  void push_services_can_verify_who_sends() throws Exception {
    deliver();
    String said = posted.getFirst().headers().getFirst("Authorization");
    assertThat(said).matches("vapid t=[^,]+, ?k=.+");
    String token = said.replaceAll("vapid t=([^,]+),.*", "$1");
    assertThat(said.replaceAll(".*k=", "")).isEqualTo(service.publicKey());
    String[] parts = token.split("\\.");
    JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.get("aud").asString()).isEqualTo(url(""));
    assertThat(claims.get("sub").asString()).isEqualTo("https://chalet.example.org");
    assertThat(claims.get("exp").asLong())
        .isEqualTo(clock.instant().plus(Duration.ofHours(12)).getEpochSecond());
    Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
    signature.initVerify(PushReceiver.publicKey(service.publicKey()));
    signature.update((parts[0] + '.' + parts[1]).getBytes(UTF_8));
    assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void the_key_stays_the_same_over_a_restart() throws Exception {
    String before = service.publicKey();
    service.close();
    service = service(LOOPBACK);
    assertThat(service.publicKey()).isEqualTo(before);
    assertThat(Base64.getUrlDecoder().decode(before)).hasSize(65).startsWith(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {404, 410})
  void a_subscription_that_is_gone_is_known_as_gone(int answered) {
    status = answered;
    assertThat(deliver()).isEqualTo(new Delivery.Gone());
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 413, 429, 500, 503})
  void whatever_else_is_answered_may_pass(int answered) {
    status = answered;
    assertThat(deliver()).isEqualTo(new Delivery.Later(Duration.ZERO));
  }

  @Test
  void a_push_service_says_how_long_it_wants_to_be_left_alone() {
    status = 429;
    retryAfter = "120";
    assertThat(deliver()).isEqualTo(new Delivery.Later(Duration.ofMinutes(2)));
    retryAfter = "Thu, 15 Jan 2026 11:00:00 GMT";
    assertThat(deliver()).isEqualTo(new Delivery.Later(Duration.ofHours(1)));
    retryAfter = "soon";
    assertThat(deliver()).isEqualTo(new Delivery.Later(Duration.ZERO));
  }

  @Test
  void an_answer_without_end_is_not_read() {
    endless = true;
    assertThat(deliver()).isEqualTo(new Delivery.Taken());
  }

  @Test
  void who_cannot_be_reached_is_tried_again() {
    server.stop(0);
    assertThat(deliver()).isEqualTo(new Delivery.Later(Duration.ZERO));
  }

  @Test
  void nobody_is_sent_into_a_network_of_ours() throws Exception {
    AddressRules anyScheme = new AddressRules(url -> true, AddressRules.PUBLIC.addresses());
    try (HttpPushService open = service(anyScheme)) {
      for (String host : new String[] {"127.0.0.1", "localhost", "[::1]"}) {
        String resource = "http://" + host + ':' + server.getAddress().getPort() + "/up";
        assertThat(open.deliver(client.subscription(resource), MESSAGE))
            .as(host)
            .isNotEqualTo(new Delivery.Taken());
      }
    }
    assertThat(posted).isEmpty();
  }

  @Test
  void what_cannot_be_used_is_not_accepted() throws Exception {
    PushSubscription good = client.subscription("https://push.example.net/1");
    try (HttpPushService open = service(AddressRules.PUBLIC)) {
      assertThat(open.accepts(good)).isTrue();
      assertThat(open.accepts(client.subscription("http://push.example.net/1"))).isFalse();
      for (String host : List.of("127.0.0.1", "localhost", "10.0.0.1", "[::1]", "[fd00::1]")) {
        assertThat(open.accepts(client.subscription("https://" + host + "/1"))).as(host).isFalse();
      }
      assertThat(open.accepts(new PushSubscription(good.resource(), "AAAA", good.secret())))
          .isFalse();
      assertThat(
              open.accepts(
                  new PushSubscription(good.resource(), offCurve(good.publicKey()), good.secret())))
          .isFalse();
      assertThat(open.accepts(new PushSubscription(good.resource(), good.publicKey(), "AAAA")))
          .isFalse();
      assertThat(open.accepts(new PushSubscription(good.resource(), good.publicKey(), "%%")))
          .isFalse();
    }
    assertThat(URI.create(good.resource())).hasScheme("https");
  }

  private static String offCurve(String key) {
    byte[] point = Base64.getUrlDecoder().decode(key);
    point[64] ^= 1;
    return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
  }
}
