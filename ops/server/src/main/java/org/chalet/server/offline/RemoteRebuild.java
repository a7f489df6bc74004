package org.chalet.server.offline;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.chalet.server.operator.AddressFile;
import org.chalet.server.operator.OperatorToken;
import org.chalet.server.settings.RefusedToStart;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Has the running server of a data directory rebuild a view, and shows how far it is. */
final class RemoteRebuild {
  private static final Set<String> FINISHED = Set.of("LIVE", "COMPARED", "FAILED");
  private static final int NOT_FOUND = 404;
  private static final int ACCEPTED = 202;
  private static final int OK = 200;

  private final Path data;
  private final PrintStream out;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  RemoteRebuild(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  void run(String view) {
    try {
      JsonNode progress = progress(send("POST", view));
      while (!FINISHED.contains(progress.path("stage").asString())) {
        show(view, progress);
        TimeUnit.MILLISECONDS.sleep(500);
        progress = progress(send("GET", view));
      }
      show(view, progress);
      if (progress.path("stage").asString().equals("FAILED")) {
        throw new RefusedToStart(
            "the rebuild failed, the view is as it was: " + progress.path("error").asString());
      }
    } catch (IOException e) {
      throw new RefusedToStart("no server answers for " + data + "; is it running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedToStart("interrupted; the server goes on rebuilding", e);
    }
  }

  private HttpResponse<String> send(String method, String view)
      throws IOException, InterruptedException {
    URI url = URI.create(read(AddressFile.NAME) + "/ops/views/" + view + "/rebuild");
    return client.send(
        HttpRequest.newBuilder(url)
            .method(method, BodyPublishers.noBody())
            .header("Authorization", "Bearer " + read(OperatorToken.FILE))
            .build(),
        BodyHandlers.ofString());
  }

  private JsonNode progress(HttpResponse<String> answer) {
    JsonNode body = json.readTree(answer.body());
    return switch (answer.statusCode()) {
      case ACCEPTED, OK -> body;
      case NOT_FOUND -> throw new RefusedToStart("no view is called so; GET /ops/views lists them");
      default -> throw new RefusedToStart("the server refused: " + body.path("detail").asString());
    };
  }

  private void show(String view, JsonNode progress) {
    out.printf(
        "%s: %s, %d of %d events, %d events/s%n",
        view,
        progress.path("stage").asString(),
        progress.path("position").asLong(),
        progress.path("head").asLong(),
        progress.path("eventsPerSecond").asLong());
  }

  private String read(String file) throws IOException {
    try {
      return Files.readString(data.resolve(file)).strip();
    } catch (NoSuchFileException e) {
      throw new RefusedToStart("no server runs on " + data, e);
    }
  }
}
