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
import org.chalet.server.operator.AddressFile;
import org.chalet.server.operator.OperatorToken;
import org.chalet.server.settings.RefusedToStart;

/** Has the running server of a data directory sign a head, and prints it. */
final class RemoteHead {
  private static final int OK = 200;

  private final Path data;
  private final PrintStream out;

  RemoteHead(Path data, PrintStream out) {
    this.data = data;
    this.out = out;
  }

  void run() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(read(AddressFile.NAME) + "/ops/heads"))
              .POST(BodyPublishers.noBody())
              .header("Authorization", "Bearer " + read(OperatorToken.FILE))
              .build();
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != OK) {
        throw new RefusedToStart("the server refused: " + answer.body());
      }
      out.println(answer.body());
    } catch (NoSuchFileException e) {
      throw new RefusedToStart("no server runs on " + data, e);
    } catch (IOException e) {
      throw new RefusedToStart("no server answers for " + data + "; is it running?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RefusedToStart("interrupted", e);
    }
  }

  private String read(String file) throws IOException {
    return Files.readString(data.resolve(file)).strip();
  }
}
