package org.chalet.server.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.chalet.query.calendar.FeedSource.Answer;
import org.chalet.server.outbound.AddressRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A scripted server on loopback, to which these tests alone may go. */
class HttpFeedsTest {
  private static final AddressRules LOOPBACK =
      new AddressRules(url -> true, InetAddress::isLoopbackAddress);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer server;
  private final HttpFeeds feeds = new HttpFeeds(LOOPBACK, 2000);

  HttpFeedsTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
  }

  @BeforeEach
  void start() {
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    feeds.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void at(String path, HttpHandler handler) {
    server.createContext(
        path,
        exchange -> {
          asked.incrementAndGet();
          try (exchange) {
            handler.handle(exchange);
          }
        });
  }

  private URI url(String path) {
    return URI.create(
        "http://"
            + InetAddress.getLoopbackAddress().getHostAddress()
            + ':'
            + server.getAddress().getPort()
            + path);
  }

  private Answer fetch(String path) {
    return feeds.fetch(url(path), null, null);
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Test
  void what_is_published_is_had_with_its_version() {
    at(
        "/a.ics",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          exchange.getResponseHeaders().set("Last-Modified", "Thu, 01 Jan 2026 00:00:00 GMT");
          answer(exchange, 200, "BEGIN:VCALENDAR");
        });
    assertThat(fetch("/a.ics"))
        .isInstanceOfSatisfying(
            Answer.Content.class,
            content -> {
              assertThat(new String(content.bytes(), UTF_8)).isEqualTo("BEGIN:VCALENDAR");
              assertThat(content.etag()).isEqualTo("\"1\"");
              assertThat(content.lastModified()).isEqualTo("Thu, 01 Jan 2026 00:00:00 GMT");
            });
  }

  @Test
  void what_did_not_change_is_not_sent_again() {
    at(
        "/a.ics",
        exchange -> {
          boolean known =
              "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))
                  && "yesterday".equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
          answer(exchange, known ? 304 : 500, "");
        });
    assertThat(feeds.fetch(url("/a.ics"), "\"1\"", "yesterday")).isEqualTo(new Answer.Unchanged());
  }

  @Test
  void what_cannot_be_had_says_why() {
    at("/gone", exchange -> answer(exchange, 410, ""));
    at("/locked", exchange -> answer(exchange, 401, ""));
    at("/broken", exchange -> answer(exchange, 503, ""));
    assertThat(fetch("/gone")).isEqualTo(new Answer.Failed("not-found"));
    assertThat(fetch("/locked")).isEqualTo(new Answer.Failed("not-allowed"));
    assertThat(fetch("/broken")).isEqualTo(new Answer.Failed("answered-503"));
    assertThat(feeds.fetch(URI.create("http://localhost:1/"), null, null))
        .isEqualTo(new Answer.Failed("unreachable"));
  }

  @Test
  void redirects_are_followed_a_few_times() {
    at("/from", exchange -> redirect(exchange, "/to"));
    at("/to", exchange -> answer(exchange, 200, "here"));
    at("/round", exchange -> redirect(exchange, "/round"));
    assertThat(fetch("/from")).isInstanceOf(Answer.Content.class);
    asked.set(0);
    assertThat(fetch("/round")).isEqualTo(new Answer.Failed("too-many-redirects"));
    assertThat(asked).hasValue(6);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    answer(exchange, 302, "");
  }

  @Test
  void what_is_too_large_is_left() {
    at(
        "/large",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          byte[] part = new byte[1024 * 1024];
          for (int i = 0; i < 12; i++) {
            body.write(part);
          }
        });
    assertThat(fetch("/large")).isEqualTo(new Answer.Failed("too-large"));
  }

  @Test
  void who_answers_drop_by_drop_is_not_waited_for() {
    at(
        "/slow",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          try {
            while (!over.await(100, TimeUnit.MILLISECONDS)) {
              body.write('x');
              body.flush();
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThat(fetch("/slow")).isEqualTo(new Answer.Failed("too-slow"));
  }

  @Test
  void nobody_goes_into_a_network_of_ours_by_number_or_by_name_or_by_redirect() throws Exception {
    at("/a.ics", exchange -> answer(exchange, 200, "secret"));
    at("/inside", exchange -> redirect(exchange, "http://10.0.0.1/"));
    AddressRules anyScheme = new AddressRules(url -> true, AddressRules.PUBLIC.addresses());
    try (HttpFeeds open = new HttpFeeds(anyScheme)) {
      String port = ":" + server.getAddress().getPort() + "/a.ics";
      for (String host : new String[] {"127.0.0.1", "localhost", "[::1]", "2130706433", "0"}) {
        assertThat(open.fetch(URI.create("http://" + host + port), null, null))
            .as(host)
            .isNotInstanceOf(Answer.Content.class);
      }
      assertThat(open.fetch(URI.create("http://localhost" + port), null, null))
          .isEqualTo(new Answer.Failed("address-refused"));
    }
    assertThat(asked).hasValue(0);
    assertThat(fetch("/inside")).isEqualTo(new Answer.Failed("address-refused"));
  }

  @Test
  void a_redirect_out_of_https_is_refused() throws Exception {
    at("/from", exchange -> redirect(exchange, "ftp://example.org/"));
    AddressRules http =
        new AddressRules(url -> "http".equals(url.getScheme()), InetAddress::isLoopbackAddress);
    try (HttpFeeds some = new HttpFeeds(http)) {
      assertThat(some.fetch(url("/from"), null, null))
          .isEqualTo(new Answer.Failed("address-refused"));
    }
    try (HttpFeeds open = new HttpFeeds(AddressRules.PUBLIC)) {
      assertThat(open.fetch(url("/from"), null, null))
          .isEqualTo(new Answer.Failed("address-refused"));
    }
  }
}
