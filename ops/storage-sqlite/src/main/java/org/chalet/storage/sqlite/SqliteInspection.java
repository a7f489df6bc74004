package org.chalet.storage.sqlite;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.DamagedHistory;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;
import org.chalet.store.Snapshot;
import org.chalet.store.StorageFailure;

/** The log, read by somebody who must change nothing; a server may be writing it meanwhile. */
public final class SqliteInspection implements EventLog {
  private static final long UNREADABLE = -1;

  private final Path file;
  private final Session session;
  private final long head;
  private final boolean endsReadably;
  private final ReentrantLock lock = new ReentrantLock();

  private SqliteInspection(Path file) throws SQLException {
    this.file = file;
    this.session = Session.inspector(file);
    try {
      EventTables.FILE.check(session, file);
      long end = end(session);
      this.endsReadably = end != UNREADABLE;
      this.head = endsReadably ? end : Long.MAX_VALUE;
    } catch (SQLException | RuntimeException e) {
      session.close();
      throw e;
    }
  }

  /** Where the log would end if nothing of it was missing, so that a walk meets what is. */
  private static long end(Session session) throws SQLException {
    try {
      return Math.max(
          session.number("SELECT max(position) FROM events"),
          session.number("SELECT max(first_position + n - 1) FROM commits"));
    } catch (SQLException e) {
      if (Failures.isDamage(e)) {
        return UNREADABLE;
      }
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
            List<String> faults = new ArrayList<>();
            while (row.next()) {
              faults.add(row.getString(1));
            }
            return faults.equals(List.of("ok")) ? List.<String>of() : List.copyOf(faults);
          } catch (SQLException e) {
            if (Failures.isDamage(e)) {
              return List.of(String.valueOf(e.getMessage()));
            }
            throw e;
          }
        });
  }

  /**
   * Holds the index of names to the commits that claimed them.
   *
   * @throws DamagedHistory naming the commit after which a name has another holder
   */
  public void requireNamesHeldAsClaimed() {
    long strange = read("read names", 1, same -> same.number(EventTables.HELD_OTHERWISE));
    if (strange > 0) {
      throw new DamagedHistory(
          strange, "a name that the commit at position " + strange + " claimed is held otherwise");
    }
  }

  private <T> T read(String doing, long position, SqlWork<T> work) {
    lock.lock();
    try {
      return work.on(session);
    } catch (SQLException e) {
      forgetStatements(e);
      throw Failures.ofHistory(e, file, doing, position);
    } finally {
      lock.unlock();
    }
  }

  private void forgetStatements(SQLException failure) {
    try {
      session.forgetStatements();
    } catch (SQLException another) {
      failure.addSuppressed(another);
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
    List<RecordedCommit> commits =
        read(
            "read commits",
            from,
            same -> same.snapshot(session -> EventReading.commits(session, from, limit)));
    if (commits.isEmpty() && !endsReadably) {
      throw new DamagedHistory(from, file + " is damaged: nothing can be read of it from here on");
    }
    return commits;
  }

  /** As it was when the inspection began; beyond all positions where that cannot be read. */
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
