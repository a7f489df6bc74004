package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.chalet.store.ChainVerifier;
import org.chalet.store.DamagedHistory;
import org.chalet.store.StorageFailure;

/**
 * Copies of a data directory: log, vault and blobs. Views and snapshots are built anew from the
 * log. A copy can be made while a server writes; it holds the log as it was when it began, and the
 * vault and the blobs a little later, so everything that the log speaks of is in it.
 */
public final class SqliteBackup {
  private SqliteBackup() {}

  /**
   * Writes a copy into an empty or new directory and verifies its chain.
   *
   * @throws StorageFailure when the target holds anything, or something cannot be read or written
   * @throws DamagedHistory when the log is not what was written; the copy is incomplete then
   */
  public static BackupContent run(Path data, Path target) {
    try {
      requireEmpty(target);
      if (!Files.exists(data.resolve(SqliteStorage.EVENTS))) {
        throw new StorageFailure(data + " holds no event log");
      }
      DatabaseFile.createDirectory(target);
      copyDatabase(data, target, SqliteStorage.EVENTS);
      copyDatabase(data, target, SqliteStorage.VAULT);
      BlobFiles.copy(data.resolve(SqliteStorage.BLOBS), target.resolve(SqliteStorage.BLOBS));
      // Behind the vault, so that the list names what is still in it.
      copyErasedKeys(data, target);
      BackupContent content = verified(target);
      content.write(target);
      Directories.flush(target);
      return content;
    } catch (IOException e) {
      throw new StorageFailure("cannot back up " + data + " to " + target + ": " + e, e);
    }
  }

  /**
   * Makes a data directory of a copy and verifies its chain.
   *
   * @param erasedKeys lists of keys that were destroyed, also since the copy was made; a server
   *     that starts on the directory destroys them again, beside those that the copy names
   * @throws StorageFailure when the copy is not complete, the directory holds anything, or
   *     something cannot be read or written
   * @throws DamagedHistory when the copy is not what was written
   */
  public static BackupContent restore(Path backup, Path emptyData, List<Path> erasedKeys) {
    try {
      BackupContent promised = BackupContent.read(backup);
      for (Path list : erasedKeys) {
        requireList(list);
      }
      requireEmpty(emptyData);
      DatabaseFile.createDirectory(emptyData);
      try (DirectoryLock lock = DirectoryLock.take(emptyData)) {
        BlobFiles.copy(backup.resolve(SqliteStorage.BLOBS), emptyData.resolve(SqliteStorage.BLOBS));
        erasedKeys.forEach(copyErasedKeys(backup, emptyData)::addAll);
        // The log comes last: a directory that was restored in part does not pass for a new one.
        for (String file : List.of(SqliteStorage.VAULT, SqliteStorage.EVENTS)) {
          DatabaseFile.createPrivately(emptyData.resolve(file));
          copyDatabase(backup, emptyData, file);
        }
        Directories.flush(emptyData);
        requireSame(promised, verified(emptyData), backup);
      }
      return promised;
    } catch (IOException e) {
      throw new StorageFailure("cannot restore " + backup + " to " + emptyData + ": " + e, e);
    }
  }

  /** Directories of former versions have none. */
  private static FileErasedKeys copyErasedKeys(Path from, Path to) {
    FileErasedKeys copy = FileErasedKeys.open(to.resolve(SqliteStorage.ERASED_KEYS));
    Path list = from.resolve(SqliteStorage.ERASED_KEYS);
    if (Files.exists(list)) {
      copy.addAll(list);
    }
    return copy;
  }

  private static void requireList(Path erasedKeys) {
    if (!Files.isReadable(erasedKeys)) {
      throw new StorageFailure(
          erasedKeys + " is missing: without it keys that were destroyed would come back");
    }
  }

  private static void requireEmpty(Path directory) throws IOException {
    if (!Directories.isEmpty(directory)) {
      throw new StorageFailure(directory + " is not empty; nothing was written");
    }
  }

  private static void copyDatabase(Path from, Path to, String name) throws IOException {
    Path source = from.resolve(name);
    Path target = to.resolve(name);
    DatabaseFile.createPrivately(target);
    try (Session session = Session.inspector(source)) {
      session.bind("VACUUM INTO ?", List.of(target.toString())).execute();
    } catch (SQLException e) {
      throw Failures.ofHistory(e, source, "copy to " + target, 1);
    }
    Directories.flushFile(target);
  }

  private static BackupContent verified(Path directory) {
    try (SqliteInspection log = SqliteInspection.open(directory)) {
      ChainVerifier.Verified chain = ChainVerifier.verify(log);
      return new BackupContent(chain.head(), chain.commits(), chain.hashText());
    }
  }

  private static void requireSame(BackupContent promised, BackupContent found, Path backup) {
    if (!promised.equals(found)) {
      throw new DamagedHistory(
          Math.min(promised.head(), found.head()) + 1,
          "%s should hold %s, but holds %s".formatted(backup, promised, found));
    }
  }
}
