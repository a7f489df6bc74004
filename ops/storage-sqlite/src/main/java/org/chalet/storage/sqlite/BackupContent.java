package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.chalet.store.DocumentJson;
import org.chalet.store.StorageFailure;
import tools.jackson.core.JacksonException;

/**
 * What a copy holds; written into it last, so a copy without it is not complete.
 *
 * @param head position of the last event
 * @param hash of the last commit, in hex
 */
public record BackupContent(long head, long commits, String hash) {
  static final String NAME = "backup.json";
  private static final DocumentJson<BackupContent> JSON = new DocumentJson<>(BackupContent.class);

  void write(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    Files.write(file, JSON.write(this), StandardOpenOption.CREATE_NEW);
    Directories.flushFile(file);
  }

  static BackupContent read(Path directory) throws IOException {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      throw new StorageFailure(directory + " is not a complete backup: it has no " + NAME);
    }
    try {
      return JSON.read(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw new StorageFailure(file + " cannot be read: " + e.getOriginalMessage(), e);
    }
  }
}
