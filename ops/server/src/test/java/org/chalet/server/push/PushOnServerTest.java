package org.chalet.server.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.chalet.command.CommandSide;
import org.chalet.command.identity.Credentials;
import org.chalet.identity.RegisterAccount;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.query.dav.push.PushSubscription;
import org.chalet.server.ChaletServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** A whole server tells a client of what another did, also after a restart. */
class PushOnServerTest {
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final String PASSWORD = "correct horse";
  private static final String CALENDAR = "/dav/calendars/anna/work/";

  @TempDir Path data;
  private final BlockingQueue<byte[]> posted = new LinkedBlockingQueue<>();
  private final PushReceiver phone = new PushReceiver();
  private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void what_one_device_stores_another_is_told_of() throws Exception {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          try (exchange) {
            posted.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(201, -1);
          }
        });
    service.start();
    String location;
    try (var server = start()) {
      register(server);
      assertThat(ask(server, "MKCALENDAR", CALENDAR, "", "text/xml").statusCode()).isEqualTo(201);
      String resource = "http://127.0.0.1:" + service.getAddress().getPort() + "/up";
      var answer =
          ask(server, "POST", CALENDAR, form(phone.subscription(resource)), "application/xml");
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
      location = answer.headers().firstValue("Location").orElseThrow();
      put(server, "a");
      assertThat(told()).contains("<x:push-message", "content-update", "/ns/sync/");
    }
    try (var server = start()) {
      put(server, "b");
      assertThat(told()).contains("content-update");
      assertThat(ask(server, "DELETE", URI.create(location).getPath(), "", "text/xml").statusCode())
          .isEqualTo(204);
    } finally {
      service.stop(0);
      client.close();
    }
  }

  private String told() throws Exception {
    byte[] message = posted.poll(60, TimeUnit.SECONDS);
    assertThat(message).isNotNull();
    return new String(phone.read(Objects.requireNonNull(message)), UTF_8);
  }

  /** As DAVx5 writes it. */
  private static String form(PushSubscription subscription) {
    return "<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>"
        + "<push-register xmlns='https://bitfire.at/webdav-push'><subscription>"
        + "<web-push-subscription><push-resource>"
        + subscription.resource()
        + "</push-resource><subscription-public-key type='p256dh'>"
        + subscription.publicKey()
        + "</subscription-public-key><auth-secret>"
        + subscription.secret()
        + "</auth-secret></web-push-subscription></subscription></push-register>";
  }

  private void put(ServletWebServerApplicationContext server, String name) throws Exception {
    String event =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:"
            + name
            + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260310T100000Z\r\nSUMMARY:s\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    var answer = ask(server, "PUT", CALENDAR + name + ".ics", event, "text/calendar");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private ServletWebServerApplicationContext start() {
    return (ServletWebServerApplicationContext)
        SpringApplication.run(
            ChaletServer.class,
            "--chalet.data=" + data,
            "--chalet.port=0",
            "--chalet.push-networks=127.0.0.1");
  }

  private static void register(ServletWebServerApplicationContext server) {
    EmailAddress address = new EmailAddress("anna@example.org");
    Credentials credentials = server.getBean(Credentials.class);
    credentials.keep(ANNA, credentials.hash(PASSWORD, ANNA, address));
    var unused =
        server
            .getBean(CommandSide.class)
            .send(
                new RegisterAccount(ANNA, address, "Anna", "en", "UTC", null, null, null),
                new Trail(ANNA.raw(), Client.SYSTEM, UUID.randomUUID().toString(), "test", null));
  }

  private HttpResponse<String> ask(
      ServletWebServerApplicationContext server,
      String method,
      String path,
      String body,
      String type)
      throws Exception {
    int port = Objects.requireNonNull(server.getWebServer()).getPort();
    String basic =
        Base64.getEncoder().encodeToString(("anna@example.org:" + PASSWORD).getBytes(UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .method(method, BodyPublishers.ofString(body))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", type)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
