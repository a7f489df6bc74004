package org.chalet.server.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chalet.command.webhook.WebhookSender.Answer;
import org.chalet.command.webhook.WebhookSender.Request;
import org.chalet.command.webhook.WebhookSender.Result;
import org.chalet.server.outbound.AddressRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A receiver on loopback that fails, hangs, and leads elsewhere. */
class HttpWebhookSenderTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final AddressRules LOOPBACK =
      AddressRules.publicAnd(List.of("127.0.0.1")).orPlainHttp();
  private static final AddressRules OPEN_NETWORK = AddressRules.publicAnd(List.of()).orPlainHttp();

  private record Post(String path, Headers headers, String body) {}

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Post> posted = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final HttpServer server;
  private HttpWebhookSender sender = sender(LOOPBACK, Duration.ofSeconds(30));

  HttpWebhookSenderTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(threads);
  }

  private static HttpWebhookSender sender(AddressRules rules, Duration longest) {
    return new HttpWebhookSender(rules, () -> NOW, longest);
  }

  @BeforeEach
  void start() {
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            posted.add(new Post(path, exchange.getRequestHeaders(), body));
            answer(exchange, path);
          }
        });
    server.start();
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    switch (path) {
      case "/hangs" -> await();
      case "/drips" -> {
        exchange.sendResponseHeaders(200, 0);
        while (over.getCount() > 0) {
          exchange.getResponseBody().write(new byte[1024]);
        }
      }
      case "/away" -> {
        exchange.getResponseHeaders().set("Location", url("/inside").toString());
        exchange.sendResponseHeaders(302, -1);
      }
      case "/busy" -> {
        exchange.getResponseHeaders().set("Retry-After", "120");
        exchange.sendResponseHeaders(429, -1);
      }
      default -> exchange.sendResponseHeaders(Integer.parseInt(path.substring(1)), -1);
    }
  }

  private void await() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    sender.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private URI url(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private Answer send(URI url) {
    return sender.send(new Request(url, "id-1", 1777629600, "v1,abc", "text/plain", "Grüezi"));
  }

  @Test
  void a_call_is_a_post_with_id_time_and_signature() {
    Answer answer = send(url("/204"));
    assertThat(answer).isEqualTo(new Answer(Result.TAKEN, 204, "", Duration.ZERO));
    Headers headers = posted.getFirst().headers();
    assertThat(posted.getFirst().body()).isEqualTo("Grüezi");
    assertThat(headers.getFirst("Content-Type")).isEqualToIgnoringCase("text/plain; charset=UTF-8");
    assertThat(headers.getFirst("Webhook-Id")).isEqualTo("id-1");
    assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("id-1");
    assertThat(headers.getFirst("Webhook-Timestamp")).isEqualTo("1777629600");
    assertThat(headers.getFirst("Webhook-Signature")).isEqualTo("v1,abc");
    assertThat(headers.getFirst("User-Agent")).isEqualTo("Chalet");
    assertThat(headers).doesNotContainKeys("Cookie", "Authorization");
  }

  @ParameterizedTest
  @CsvSource({
    "200,TAKEN",
    "202,TAKEN",
    "301,NEVER",
    "307,NEVER",
    "400,NEVER",
    "404,NEVER",
    "410,NEVER",
    "408,LATER",
    "425,LATER",
    "429,LATER",
    "500,LATER",
    "503,LATER"
  })
  void the_status_says_whether_another_try_is_worth_it(int status, Result result) {
    Answer answer = send(url("/" + status));
    assertThat(answer.result()).isEqualTo(result);
    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void a_redirect_is_not_followed() {
    assertThat(send(url("/away")))
        .isEqualTo(new Answer(Result.NEVER, 302, "redirect", Duration.ZERO));
    assertThat(posted).extracting(Post::path).containsExactly("/away");
  }

  @Test
  void a_receiver_says_when_it_wants_to_hear_again() {
    assertThat(send(url("/busy")).pause()).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void a_receiver_that_never_answers_is_left_in_time() throws IOException {
    sender.close();
    sender = sender(LOOPBACK, Duration.ofMillis(300));
    assertThat(send(url("/hangs")))
        .isEqualTo(new Answer(Result.LATER, 0, "timeout", Duration.ZERO));
  }

  @Test
  void an_endless_answer_is_not_read() {
    assertThat(send(url("/drips")).result()).isEqualTo(Result.TAKEN);
  }

  @Test
  void nobody_there_is_worth_another_try() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      free = socket.getLocalPort();
    }
    assertThat(send(URI.create("http://127.0.0.1:" + free + "/")))
        .isEqualTo(new Answer(Result.LATER, 0, "unreachable", Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "127.1", "0x7f000001", "2130706433"})
  void the_own_machine_is_never_called_however_it_is_written(String host) throws IOException {
    sender.close();
    sender = sender(OPEN_NETWORK, Duration.ofSeconds(30));
    URI url = URI.create("http://" + host + ':' + server.getAddress().getPort() + "/204");
    assertThat(sender.admits(url)).isFalse();
    assertThat(send(url).result()).isNotEqualTo(Result.TAKEN);
    assertThat(posted).isEmpty();
  }
}
