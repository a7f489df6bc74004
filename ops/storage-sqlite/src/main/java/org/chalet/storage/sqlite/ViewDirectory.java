package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.store.StorageFailure;

/** The names of the files that views are kept in. */
record ViewDirectory(Path path) {
  ViewDirectory {
    DatabaseFile.createDirectory(path);
  }

  Path file(String view, String generation) {
    return path.resolve(view + "." + generation + ".db");
  }

  private Path marker(String view) {
    return path.resolve(view + ".live");
  }

  /** The live generation; empty when there is none. */
  String live(String view) {
    try {
      return Files.exists(marker(view)) ? Files.readString(marker(view)).strip() : "";
    } catch (IOException e) {
      throw new StorageFailure("cannot read " + marker(view) + ": " + e.getMessage(), e);
    }
  }

  /** Replaces the marker: after a crash it names the one before or the new one. */
  void setLive(String view, String generation) {
    Path next = path.resolve(view + ".live.next");
    try {
      Files.writeString(next, generation + "\n");
      Directories.flushFile(next);
      Files.move(next, marker(view), StandardCopyOption.ATOMIC_MOVE);
      Directories.flush(path);
    } catch (IOException e) {
      throw new StorageFailure("cannot write " + marker(view) + ": " + e.getMessage(), e);
    }
  }

  /** Deletes every other generation of the view; all of them for an empty one. */
  void keepOnly(String view, String generation) {
    String kept = file(view, generation).getFileName().toString();
    try (Stream<Path> files = Files.list(path)) {
      List<Path> others =
          files
              .filter(file -> file.getFileName().toString().startsWith(view + "."))
              .filter(file -> file.getFileName().toString().endsWith(".db"))
              .filter(file -> !file.getFileName().toString().equals(kept))
              .toList();
      others.forEach(SmallDatabase::delete);
    } catch (IOException e) {
      throw new StorageFailure("cannot read " + path + ": " + e.getMessage(), e);
    }
  }
}
