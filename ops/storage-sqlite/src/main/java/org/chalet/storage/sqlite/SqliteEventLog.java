package org.chalet.storage.sqlite;

import java.nio.file.Path;
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
import org.chalet.store.Reservations;
import org.chalet.store.Snapshot;
import org.chalet.store.StorageFailure;

/**
 * The event log in one SQLite file. A batch is one transaction with one flush to the disk; readers
 * never wait for the writer.
 */
public final class SqliteEventLog implements EventLog, Reservations {
  private static final List<String> PRAGMAS =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL",
          "PRAGMA wal_autocheckpoint = 0",
          "PRAGMA cache_size = -16000");

  private final Path file;
  private final Readers readers;
  private final Snapshots snapshots;
  private final Listeners listeners = new Listeners();
  private final ReentrantLock writing = new ReentrantLock();
  private final Checkpointer checkpointer;
  private final Writer writer;
  private volatile LogHead head;

  private SqliteEventLog(Path file, Path snapshotFile, List<String> writerPragmas)
      throws SQLException {
    this.file = file;
    this.writer = new Writer(file, writerPragmas);
    try {
      Session session = writer.session();
      EventTables.FILE.prepare(session, file);
      this.head = LogHead.of(session);
      session.rollback();
      this.readers = new Readers(file, List.of(), Readers.usualNumber());
      this.snapshots = new Snapshots(snapshotFile);
      this.checkpointer = new Checkpointer(file, PRAGMAS, writing);
    } catch (SQLException | RuntimeException e) {
      writer.drop();
      throw e;
    }
  }

  /**
   * Opens the log, or begins a new one, and checks the end of its chain.
   *
   * @param snapshotFile where snapshots are kept
   */
  static SqliteEventLog open(Path file, Path snapshotFile) {
    return open(file, snapshotFile, PRAGMAS);
  }

  static SqliteEventLog open(Path file, Path snapshotFile, List<String> writerPragmas) {
    DatabaseFile.createPrivately(file);
    SqliteEventLog log;
    try {
      log = new SqliteEventLog(file, snapshotFile, writerPragmas);
    } catch (SQLException e) {
      throw Failures.ofHistory(e, file, "open the event log", 1);
    }
    try {
      ChainEnd.check(log);
      return log;
    } catch (StorageFailure e) {
      log.close();
      throw e;
    }
  }

  static List<String> writerPragmas() {
    return PRAGMAS;
  }

  @Override
  public List<AppendOutcome> append(List<Commit> commits) {
    if (commits.isEmpty()) {
      return List.of();
    }
    long before;
    List<AppendOutcome> outcomes;
    writing.lock();
    try {
      before = head.position();
      outcomes = write(commits);
    } catch (SQLException e) {
      writer.drop();
      throw Failures.ofHistory(e, file, "append to the event log", head.position() + 1);
    } catch (RuntimeException | Error e) {
      // What was written of the batch must not ride on the next one's transaction.
      writer.drop();
      throw e;
    } finally {
      writing.unlock();
    }
    if (head.position() > before) {
      checkpointer.written();
      listeners.tell(head.position());
    }
    return outcomes;
  }

  private List<AppendOutcome> write(List<Commit> commits) throws SQLException {
    Session session = session();
    EventWriting batch = new EventWriting(session, head);
    List<AppendOutcome> outcomes = batch.write(commits);
    if (batch.head().position() == head.position()) {
      session.rollback();
    } else {
      session.commit();
      head = batch.head();
    }
    return outcomes;
  }

  /** After a failure a batch begins with what the file holds, not with what we remember. */
  private Session session() throws SQLException {
    boolean reload = writer.isNew();
    Session session = writer.session();
    if (reload) {
      head = LogHead.of(session);
    }
    return session;
  }

  @Override
  public List<RecordedEvent> readFrom(long position, int limit) {
    long from = Math.max(position, 1);
    return read("read events", from, session -> EventReading.from(session, from, limit));
  }

  @Override
  public List<RecordedEvent> readStream(String aggregateId, long fromSequence, long beyond) {
    return read(
        "read a stream",
        1,
        session -> EventReading.ofStream(session, aggregateId, fromSequence, beyond));
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
        session -> session.snapshot(same -> EventReading.commits(same, from, limit)));
  }

  private <T> T read(String doing, long position, SqlWork<T> work) {
    try {
      return readers.tryRead(work);
    } catch (SQLException e) {
      throw Failures.ofHistory(e, file, doing, position);
    }
  }

  @Override
  public long head() {
    return head.position();
  }

  @Override
  public Optional<String> holder(String scope, String name) {
    return readers.read("read a name", session -> EventReading.holder(session, scope, name));
  }

  @Override
  public Optional<Snapshot> snapshot(String aggregateId) {
    return snapshots.newest(aggregateId);
  }

  @Override
  public void keep(Snapshot snapshot) {
    snapshots.keep(snapshot);
  }

  @Override
  public void dropSnapshots(String aggregateId) {
    snapshots.drop(aggregateId);
  }

  @Override
  public AutoCloseable onAppended(LongConsumer listener) {
    return listeners.add(listener);
  }

  @Override
  public void close() {
    snapshots.close();
    readers.close();
    try {
      checkpointer.close();
      writing.lock();
      try {
        writer.close();
      } finally {
        writing.unlock();
      }
    } catch (SQLException e) {
      throw Failures.of(e, file, "close the event log");
    }
  }
}
