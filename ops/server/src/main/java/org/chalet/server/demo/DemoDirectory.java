package org.chalet.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.chalet.server.settings.RefusedToStart;

/** A data directory that holds a demo and nothing else, as a file in it says. */
public final class DemoDirectory {
  private static final String MARK = "demo";
  private static final String SAYS = "This directory holds a Chalet demo and nothing else.\n";
  private static final FileAttribute<Set<PosixFilePermission>> FOR_THE_OWNER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

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
      Path mark = data.resolve(MARK);
      if (Files.isRegularFile(mark) && Files.readString(mark).equals(SAYS)) {
        return;
      }
      if (!isEmpty()) {
        throw new RefusedToStart(
            "--demo needs an empty data directory, and " + data + " holds something else");
      }
      Files.createDirectories(data, FOR_THE_OWNER);
      Files.writeString(mark, SAYS);
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
