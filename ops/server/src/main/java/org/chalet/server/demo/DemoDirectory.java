package org.chalet.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.chalet.server.settings.RefusedToStart;

/** A data directory that holds a demo and nothing else, as a file in it says. */
public final class DemoDirectory {
  private static final String MARK = "demo";

  private final Path data;

  public DemoDirectory(Path data) {
    this.data = data;
  }

  /**
   * Marks an empty directory as one for a demo.
   *
   * @throws RefusedToStart when it holds anything else
   */
  public void claim() {
    try {
      if (Files.exists(data.resolve(MARK))) {
        return;
      }
      if (!isEmpty()) {
        throw new RefusedToStart(
            "--demo needs an empty data directory, and " + data + " holds something else");
      }
      Files.createDirectories(data);
      Files.createFile(data.resolve(MARK));
    } catch (IOException e) {
      throw new RefusedToStart("cannot use " + data + ": " + e, e);
    }
  }

  private boolean isEmpty() throws IOException {
    if (!Files.exists(data)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(data)) {
      return entries.findAny().isEmpty();
    }
  }
}
