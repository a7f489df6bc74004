package org.chalet.storage.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;
import org.chalet.store.Snapshot;
import org.chalet.store.StorageFailure;

/** The log, read by somebody who must change nothing; a server may be writing it meanwhile. */
public final class SqliteInspection implements EventLog {
  private final Path file;
  private final Session session;
  private final long head;
  private final ReentrantLock lock = new ReentrantLock();

  private SqliteInspection(Path file) throws SQLException {
    this.file = file;
    this.session = Session.inspector(file);
    try {
      EventTables.FILE.check(session, file);
      this.head = session.snapshot(LogHead::of).position();
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  static SqliteInspection open(Path data) {
    Path file = data.resolve(SqliteStorage.EVENTS);
    if (!Files.exists(file)) {
      throw new StorageFailure(data + " holds no event log");
    }
    try {
      return new SqliteInspection(file);
    } catch (SQLException e) {
      throw Failures.ofHistory(e, file, "open the event log", 1);
    }
  }

  /** What SQLite itself finds wrong with the file; empty when it is sound. Reads all of it. */
  public List<String> faultsOfTheFile() {
    return read(
        "check the file",
        1,
        same -> {
          try (ResultSet row = same.prepare("PRAGMA integrity_check(20)").executeQuery()) {
            List<String> faults = new java.util.ArrayList<>();
            while (row.next()) {
              faults.add(row.getString(1));
            }
            return faults.equals(List.of("ok")) ? List.<String>of() : List.copyOf(faults);
          }
        });
  }

  private <T> T read(String doing, long position, SqlWork<T> work) {
    lock.lock();
    try {
      return work.on(session);
    } catch (SQLException e) {
      throw Failures.ofHistory(e, file, doing, position);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public List<RecordedEvent> readFrom(long position, int limit) {
    long from = Math.max(position, 1);
    return read("read events", from, same -> EventReading.from(same, from, limit));
  }

  @Override
  public List<RecordedEvent> readStream(String aggregateId, long fromSequence, long beyond) {
    return read(
        "read a stream", 1, s -> EventReading.ofStream(s, aggregateId, fromSequence, beyond));
  }

  @Override
  public Optional<RecordedEvent> readLast(String aggregateId) {
    return read("read a stream", 1, session -> EventReading.lastOf(session, aggregateId));
  }

  @Override
  public List<RecordedCommit> readCommits(long position, int limit) {
    long from = Math.max(position, 1);
    return read(
        "read commits",
        from,
        same -> same.snapshot(session -> EventReading.commits(session, from, limit)));
  }

  /** As it was when the inspection began. */
  @Override
  public long head() {
    return head;
  }

  @Override
  public Optional<Snapshot> snapshot(String aggregateId) {
    return Optional.empty();
  }

  @Override
  public List<AppendOutcome> append(List<Commit> commits) {
    throw readOnly();
  }

  @Override
  public void keep(Snapshot snapshot) {
    throw readOnly();
  }

  @Override
  public void dropSnapshots(String aggregateId) {
    throw readOnly();
  }

  private StorageFailure readOnly() {
    return new StorageFailure(file + " was opened for reading only");
  }

  /** An inspection does not follow the log. */
  @Override
  public AutoCloseable onAppended(LongConsumer listener) {
    return () -> {};
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw Failures.of(e, file, "close");
    }
  }
}
