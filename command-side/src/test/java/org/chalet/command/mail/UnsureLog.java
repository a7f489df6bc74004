package org.chalet.command.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedCommit;
import org.chalet.store.RecordedEvent;
import org.chalet.store.Snapshot;
import org.chalet.store.StorageFailure;

/** A log that can lose its answer: what was appended is there, and nobody was told. */
final class UnsureLog implements EventLog {
  private final EventLog log;
  private volatile boolean unsure;

  UnsureLog(EventLog log) {
    this.log = log;
  }

  void unsure(boolean now) {
    unsure = now;
  }

  @Override
  public List<AppendOutcome> append(List<Commit> commits) {
    List<AppendOutcome> outcomes = log.append(commits);
    if (unsure) {
      throw new StorageFailure("the connection was lost");
    }
    return outcomes;
  }

  @Override
  public List<RecordedEvent> readFrom(long position, int limit) {
    return log.readFrom(position, limit);
  }

  @Override
  public List<RecordedEvent> readStream(String aggregateId, long fromSequence, long beyond) {
    return log.readStream(aggregateId, fromSequence, beyond);
  }

  @Override
  public Optional<RecordedEvent> readLast(String aggregateId) {
    return log.readLast(aggregateId);
  }

  @Override
  public List<RecordedCommit> readCommits(long position, int limit) {
    return log.readCommits(position, limit);
  }

  @Override
  public long head() {
    return log.head();
  }

  @Override
  public Optional<Snapshot> snapshot(String aggregateId) {
    return log.snapshot(aggregateId);
  }

  @Override
  public void keep(Snapshot snapshot) {
    log.keep(snapshot);
  }

  @Override
  public void dropSnapshots(String aggregateId) {
    log.dropSnapshots(aggregateId);
  }

  @Override
  public AutoCloseable onAppended(LongConsumer listener) {
    return log.onAppended(listener);
  }

  @Override
  public void close() {
    log.close();
  }
}
