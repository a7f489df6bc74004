package org.chalet.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.chalet.store.StorageFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of few writes: each is a transaction of its own, and what is deleted is overwritten in the
 * file.
 */
final class SmallDatabase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SmallDatabase.class);

  private final Path file;
  private final List<String> pragmas;
  private final Readers readers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Writer writer;
  private @Nullable Session keeper;

  private SmallDatabase(Path file, DatabaseFile tables, String synchronous) {
    this.file = file;
    this.pragmas =
        List.of(
            "PRAGMA journal_mode = WAL",
            "PRAGMA secure_delete = ON",
            "PRAGMA synchronous = " + synchronous);
    this.readers = new Readers(file, List.of(), Readers.usualNumber());
    this.writer = new Writer(file, pragmas);
    DatabaseFile.createPrivately(file);
    try {
      tables.prepare(writer.session(), file);
    } catch (SQLException e) {
      writer.drop();
      throw Failures.of(e, file, "open the " + tables.what());
    } catch (RuntimeException e) {
      writer.drop();
      throw e;
    }
  }

  /** Every write is on the disk when it returns. */
  static SmallDatabase durable(Path file, DatabaseFile tables) {
    return new SmallDatabase(file, tables, "FULL");
  }

  /** Writes may be lost with the machine's power; a file that cannot be used begins anew. */
  static SmallDatabase disposable(Path file, DatabaseFile tables) {
    try {
      return new SmallDatabase(file, tables, "NORMAL");
    } catch (StorageFailure e) {
      LOG.warn("beginning {} anew", file, e);
      delete(file);
      return new SmallDatabase(file, tables, "NORMAL");
    }
  }

  /** Deletes the file with what SQLite keeps beside it. */
  static void delete(Path file) {
    try {
      for (String suffix : List.of("-wal", "-shm", "-journal", "")) {
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
      }
    } catch (IOException e) {
      throw new StorageFailure("cannot delete " + file + ": " + e.getMessage(), e);
    }
  }

  <T> T read(String doing, SqlWork<T> work) {
    return readers.read(doing, work);
  }

  <T> T write(String doing, SqlWork<T> work) {
    lock.lock();
    try {
      Session session = writer.session();
      T result = work.on(session);
      session.commit();
      return result;
    } catch (SQLException e) {
      writer.drop();
      throw Failures.of(e, file, doing);
    } catch (RuntimeException | Error e) {
      writer.drop();
      throw e;
    } finally {
      lock.unlock();
    }
  }

  /** Sees to it that what was deleted or replaced is not left in the write-ahead log either. */
  void forget() {
    lock.lock();
    try (ResultSet row = keeper().prepare("PRAGMA wal_checkpoint(TRUNCATE)").executeQuery()) {
      if (row.next() && row.getInt(1) != 0) {
        LOG.warn("a reader kept deleted content in the write-ahead log of {} for a while", file);
      }
    } catch (SQLException e) {
      throw Failures.of(e, file, "forget what was deleted");
    } finally {
      lock.unlock();
    }
  }

  private Session keeper() throws SQLException {
    Session there = keeper;
    if (there == null) {
      there = Session.keeper(file, pragmas);
      keeper = there;
    }
    return there;
  }

  @Override
  public void close() {
    readers.close();
    lock.lock();
    try (Session last = keeper) {
      keeper = null;
      writer.close();
    } catch (SQLException e) {
      throw Failures.of(e, file, "close");
    } finally {
      lock.unlock();
    }
  }
}
