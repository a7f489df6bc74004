package org.chalet.storage.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import org.chalet.store.BlobStore;
import org.chalet.store.DamagedHistory;
import org.chalet.store.ErasedKeys;
import org.chalet.store.EventLog;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;
import org.chalet.store.StorageFailure;
import org.chalet.store.ViewStore;

/** Every port in one data directory, for one process at a time. */
public final class SqliteStorage implements AutoCloseable {
  static final String EVENTS = "events.db";
  static final String VAULT = "vault.db";
  static final String SNAPSHOTS = "snapshots.db";
  static final String VIEWS = "views";
  static final String BLOBS = "blobs";
  static final String ERASED_KEYS = "erased-keys";

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final SqliteEventLog log;
  private final SqliteSecretVault vault;
  private final SqliteViewStore views;
  private final FileBlobStore blobs;
  private final FileErasedKeys erasedKeys;

  private SqliteStorage(Path data, InstantSource clock) {
    DatabaseFile.createDirectory(data);
    try {
      remember(DirectoryLock.take(data));
      requireWhole(data);
      log = remember(SqliteEventLog.open(data.resolve(EVENTS), data.resolve(SNAPSHOTS)));
      requireVault(data, log);
      vault = remember(new SqliteSecretVault(data.resolve(VAULT), clock));
      views = remember(new SqliteViewStore(data.resolve(VIEWS)));
      blobs = remember(new FileBlobStore(data.resolve(BLOBS)));
      erasedKeys = FileErasedKeys.open(data.resolve(ERASED_KEYS));
    } catch (RuntimeException e) {
      try {
        close();
      } catch (RuntimeException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /**
   * Opens the directory, or begins a new one where there is none.
   *
   * @throws StorageFailure when another process has it, or something in it cannot be used
   * @throws DamagedHistory when the log is not what was written
   */
  public static SqliteStorage open(Path dataDirectory, InstantSource clock) {
    return new SqliteStorage(dataDirectory.toAbsolutePath(), clock);
  }

  /** Opens the log for reading beside a process that may be using it; for those who verify. */
  public static SqliteInspection inspect(Path dataDirectory) {
    return SqliteInspection.open(dataDirectory.toAbsolutePath());
  }

  /** The log is made before the vault, so a vault alone means that the log was lost. */
  private static void requireWhole(Path data) {
    if (Files.exists(data.resolve(VAULT)) && !hasContent(data.resolve(EVENTS))) {
      throw new DamagedHistory(
          1, data.resolve(EVENTS) + " is missing or empty, but there is a vault beside it");
    }
  }

  private static boolean hasContent(Path file) {
    return Files.exists(file) && file.toFile().length() > 0;
  }

  /** Without the keys all personal data would look erased. */
  private static void requireVault(Path data, EventLog log) {
    if (log.head() > 0 && !hasContent(data.resolve(VAULT))) {
      throw new StorageFailure(
          data.resolve(VAULT) + " is missing: the keys of the personal data in the log are in it");
    }
  }

  private <T extends AutoCloseable> T remember(T part) {
    opened.push(part);
    return part;
  }

  public EventLog eventLog() {
    return log;
  }

  public Reservations reservations() {
    return log;
  }

  public SecretVault secretVault() {
    return vault;
  }

  public ViewStore viewStore() {
    return views;
  }

  public BlobStore blobStore() {
    return blobs;
  }

  public ErasedKeys erasedKeys() {
    return erasedKeys;
  }

  /** Closes everything in reverse order; the first failure is thrown when all are closed. */
  @Override
  public void close() {
    StorageFailure failure = null;
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        if (failure == null) {
          failure = new StorageFailure("could not close the storage cleanly", e);
        } else {
          failure.addSuppressed(e);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
