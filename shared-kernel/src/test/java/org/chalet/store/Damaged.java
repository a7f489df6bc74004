package org.chalet.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A log whose commits are not what was written. */
record Damaged(EventLog log, Function<RecordedCommit, @Nullable RecordedCommit> damage)
    implements EventLog {
  @Override
  public List<RecordedCommit> readCommits(long position, int limit) {
    return log.readCommits(position, limit).stream().map(damage).filter(Objects::nonNull).toList();
  }

  @Override
  public List<AppendOutcome> append(List<Commit> commits) {
    return log.append(commits);
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
