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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event log in one SQLite file. A batch is one transaction with one flush to the disk; readers
 * never wait for the writer.
 */
public final class SqliteEventLog implements EventLog, Reservations {
  private static final Logger LOG = LoggerFactory.getLogger(SqliteEventLog.class);
  private static final List<String> PRAGMAS =
      List.of(
          "PRAGMA journal_mode = WAL",
          "PRAGMA synchronous = FULL",
          "PRAGMA wal_autocheckpoint = 0",
          "PRAGMA cache_size = -16000");

  private final Path file;
  private final List<String> writerPragmas;
  private final Readers readers;
  private final Snapshots snapshots;
  private final Listeners listeners = new Listeners();
  private final ReentrantLock writing = new ReentrantLock();
  private final Checkpointer checkpointer;
  private @Nullable Session writer;
  private boolean closed;
  private volatile LogHead head;

  private SqliteEventLog(Path file, Path snapshotFile, List<String> writerPragmas)
      throws SQLException {
    this.file = file;
    this.writerPragmas = writerPragmas;
    Session session = Session.writer(file, writerPragmas);
    try {
      EventTables.FILE.prepare(session, file);
      this.head = LogHead.of(session);
      session.rollback();
      this.writer = session;
      this.readers = new Readers(file, List.of(), Readers.usualNumber());
      this.snapshots = new Snapshots(snapshotFile);
      this.checkpointer = new Checkpointer(file, PRAGMAS, writing);
    } catch (SQLException | RuntimeException e) {
      session.close();
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
      dropWriter();
      throw Failures.ofHistory(e, file, "append to the event log", head.position() + 1);
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
    Session session = writer();
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

  private Session writer() throws SQLException {
    if (closed) {
      throw new StorageFailure(file + " is closed");
    }
    Session there = writer;
    if (there == null) {
      there = Session.writer(file, writerPragmas);
      head = LogHead.of(there);
      writer = there;
    }
    return there;
  }

  /** After a failure the next append begins with what the file holds, not with what we remember. */
  private void dropWriter() {
    try (Session failed = writer) {
      writer = null;
    } catch (SQLException e) {
      LOG.warn("could not close the writer of {} after a failure", file, e);
    }
  }

  @Override
  public List<RecordedEvent> readFrom(long position, int limit) {
    long from = Math.max(position, 1);
    return read("read events", from, session -> EventReading.from(session, from, limit));
  }

  @Override
  public List<RecordedEvent> readStream(String aggregateId, long fromSequence) {
    return read(
        "read a stream", 1, session -> EventReading.ofStream(session, aggregateId, fromSequence));
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
    writing.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
    } finally {
      writing.unlock();
    }
    snapshots.close();
    readers.close();
    try (Session last = writer) {
      checkpointer.close();
      if (last != null) {
        last.finish();
      }
    } catch (SQLException e) {
      throw Failures.of(e, file, "close the event log");
    }
  }
}
