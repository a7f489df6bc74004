package org.chalet.server.offline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.chalet.server.operator.AddressFile;
import org.chalet.server.operator.OperatorToken;
import org.chalet.server.settings.RefusedToStart;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server that runs on a data directory, as its operator talks to it. */
final class RunningServer {
  private static final int REFUSED = 400;

  private final Path data;
  private final JsonMapper json = new JsonMapper();
  private final HttpClient client = HttpClient.newHttpClient();

  RunningServer(Path data) {
    this.data = data;
  }

  JsonNode get(String path) {
    return send("GET", path, null);
  }

  JsonNode post(String path) {
    return send("POST", path, null);
  }

  JsonNode post(String path, Object body) {
    return send("POST", path, body);
  }

  private JsonNode send(String method, String path, @Nullable Object body) {
    try {
      HttpResponse<String> answer =
          client.send(request(method, path, body), BodyHandlers.ofString());
      JsonNode said = json.readTree(answer.body());
      if (answer.statusCode() >= REFUSED) {
        throw new RefusedToStart("the server refused: " + said.path("detail").asString());
      }
      return said;
    } catch (IOException e) {
      throw new RefusedToStart("no server answers for " + data + "; is it running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedToStart("interrupted; the server goes on", e);
    }
  }

  private HttpRequest request(String method, String path, @Nullable Object body)
      throws IOException {
    var content =
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(json.writeValueAsString(body));
    return HttpRequest.newBuilder(URI.create(read(AddressFile.NAME) + "/ops" + path))
        .method(method, content)
        .header("Authorization", "Bearer " + read(OperatorToken.FILE))
        .header("Content-Type", "application/json")
        .build();
  }

  private String read(String file) throws IOException {
    try {
      return Files.readString(data.resolve(file)).strip();
    } catch (NoSuchFileException e) {
      throw new RefusedToStart("no server runs on " + data, e);
    }
  }
}
