package org.chalet.stories;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A process of our own, on a furnished directory that is thrown away. */
final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final int port;

  Server(int people) throws IOException, InterruptedException {
    port = freePort();
    Path home = Files.createTempDirectory("chalet-stories");
    List<String> command = new ArrayList<>();
    command.add(ROOT.resolve("ops/chalet").toString());
    command.addAll(List.of("up", "--data", home.resolve("data").toString()));
    command.addAll(List.of("--port", String.valueOf(port), "--demo", String.valueOf(people)));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log").toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    awaitUp();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Over REST, as somebody whose password is their name. */
  HttpResponse<String> send(String who, String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Authorization", "Bearer " + token(who))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build();
    return client.send(request, BodyHandlers.ofString());
  }

  /** Over DAV. */
  int put(String who, String path, String type, String body)
      throws IOException, InterruptedException {
    String basic =
        java.util.Base64.getEncoder()
            .encodeToString((who + ":" + who).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", type)
            .PUT(BodyPublishers.ofString(body))
            .build();
    return client.send(request, BodyHandlers.discarding()).statusCode();
  }

  private String token(String who) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url() + "/api/sessions"))
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"login\":\"%1$s\",\"password\":\"%1$s\"}".formatted(who)))
            .build();
    String answer = client.send(request, BodyHandlers.ofString()).body();
    int from = answer.indexOf("\"token\":\"") + 9;
    return answer.substring(from, answer.indexOf('"', from));
  }

  private void awaitUp() throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!isUp()) {
      if (!process.isAlive() || Instant.now().isAfter(deadline)) {
        throw new IllegalStateException("the server does not start");
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private boolean isUp() throws InterruptedException {
    try {
      HttpRequest health = HttpRequest.newBuilder(URI.create(url() + "/actuator/health")).build();
      return client.send(health, BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    client.close();
  }
}
