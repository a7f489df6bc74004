package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.chalet.store.StorageFailure;

/**
 * What a file of Chalet's says of itself in its header.
 *
 * @param what for people: "event log", …
 * @param applicationId marks the file as this kind of Chalet's
 * @param format raised when tables change; newer ones are refused
 * @param tables statements that make an empty file one of this format
 */
record DatabaseFile(String what, int applicationId, int format, List<String> tables) {
  /** Creates the file, readable by its owner only, unless it is there. */
  static void createPrivately(Path file) {
    if (Files.exists(file)) {
      return;
    }
    try {
      Files.createFile(file, ownerOnly(file, "rw-------"));
    } catch (IOException e) {
      throw new StorageFailure("cannot create " + file + ": " + e.getMessage(), e);
    }
  }

  static void createDirectory(Path directory) {
    try {
      Files.createDirectories(directory, ownerOnly(directory, "rwx------"));
    } catch (IOException e) {
      throw new StorageFailure("cannot create " + directory + ": " + e.getMessage(), e);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  /** True when the file has no content yet. */
  static boolean isBlank(Session session) throws SQLException {
    return session.number("PRAGMA application_id") == 0
        && session.number("SELECT count(*) FROM sqlite_schema") == 0;
  }

  /**
   * Writes the tables into a blank file, and refuses one that is of another kind or newer; ends the
   * transaction.
   */
  void prepare(Session writer, Path file) throws SQLException {
    if (isBlank(writer)) {
      for (String table : tables) {
        writer.run(table);
      }
      writer.run("PRAGMA application_id = " + applicationId);
      writer.run("PRAGMA user_version = " + format);
      writer.commit();
      return;
    }
    writer.rollback();
    check(writer, file);
  }

  void check(Session session, Path file) throws SQLException {
    if (session.number("PRAGMA application_id") != applicationId) {
      throw new StorageFailure(file + " is not Chalet's " + what);
    }
    long found = session.number("PRAGMA user_version");
    if (found != format) {
      throw new StorageFailure(
          "%s is Chalet's %s in format %d; this Chalet knows format %d"
              .formatted(file, what, found, format));
    }
  }
}
