package org.chalet.server.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.chalet.command.CommandSide;
import org.chalet.command.identity.Credentials;
import org.chalet.identity.RegisterAccount;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.server.ChaletServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole server on a free port, with the account anna in it. */
final class RunningServer implements AutoCloseable {
  static final String PASSWORD = "correct horse";
  private static final AccountId ANNA = AccountId.ofLocal("anna");
  private static final EmailAddress ADDRESS = new EmailAddress("anna@example.org");
  private static final JsonMapper JSON = JsonMapper.shared();

  final ServletWebServerApplicationContext context;
  private final HttpClient client = HttpClient.newHttpClient();
  private final String url;

  RunningServer(Path data, String... settings) {
    String[] arguments =
        Stream.concat(Stream.of("--chalet.data=" + data, "--chalet.port=0"), Stream.of(settings))
            .toArray(String[]::new);
    context =
        (ServletWebServerApplicationContext) SpringApplication.run(ChaletServer.class, arguments);
    url = "http://127.0.0.1:" + Objects.requireNonNull(context.getWebServer()).getPort();
    register();
  }

  private void register() {
    Credentials credentials = context.getBean(Credentials.class);
    credentials.keep(ANNA, credentials.hash(PASSWORD, ANNA, ADDRESS));
    RegisterAccount command =
        new RegisterAccount(ANNA, ADDRESS, "Anna", "en", "UTC", null, null, null);
    var unused =
        context
            .getBean(CommandSide.class)
            .send(
                command,
                new Trail(ANNA.raw(), Client.SYSTEM, UUID.randomUUID().toString(), "test", null));
  }

  record Answer(int status, String body) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    String problem() {
      return json().path("type").asString().replace("urn:chalet:error:", status + " ");
    }
  }

  Answer send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    headers.forEach(request::header);
    try {
      HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  Answer signIn(String password, Map<String, String> headers) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/json");
    String body = "{'login':'anna','password':'" + password + "'}";
    return send("POST", "/api/sessions", body, all);
  }

  /** What REST answers to somebody with this token. */
  Answer rest(String method, String path, String body, String token) {
    return send(
        method,
        path,
        body,
        Map.of("Content-Type", "application/json", "Authorization", "Bearer " + token));
  }

  /** What a device gets that says this password. */
  int dav(String password) {
    String basic = Base64.getEncoder().encodeToString(("anna:" + password).getBytes(UTF_8));
    return send(
            "PROPFIND",
            "/dav/principals/anna/",
            "",
            Map.of("Authorization", "Basic " + basic, "Depth", "0", "User-Agent", "DAVx5"))
        .status();
  }

  @Override
  public void close() {
    client.close();
    context.close();
  }
}
