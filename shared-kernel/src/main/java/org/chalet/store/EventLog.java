package org.chalet.store;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The log of everything that happened: gapless global positions from 1, a sequence per stream from
 * 0, a hash chain over commits. Thread-safe; {@link #append} is called by one thread of the process
 * at a time.
 */
public interface EventLog extends AutoCloseable {
  /** As much of payloads is read at a time; one event may be larger. */
  int OCTETS_PER_READ = 2 << 20;

  /**
   * Stores each commit wholly or not at all, in order, in as few durable writes as the engine can;
   * returns one outcome per commit when all that is appended is durable. A commit may conflict with
   * an earlier one of the same batch.
   *
   * @throws StorageFailure when nothing can be said to be stored (disk full, no connection); the
   *     engine accepts further calls only if the log is known to be whole
   */
  List<AppendOutcome> append(List<Commit> commits);

  /**
   * Events with positions from {@code position} on, in order: at most {@code limit}, and fewer
   * where they are large, as {@link #OCTETS_PER_READ} says; empty only at the head.
   */
  List<RecordedEvent> readFrom(long position, int limit);

  /**
   * Events of one stream with sequences from {@code fromSequence} on, in order; empty where there
   * are none.
   */
  default List<RecordedEvent> readStream(String aggregateId, long fromSequence) {
    return readStream(aggregateId, fromSequence, Long.MAX_VALUE);
  }

  /** Those of one stream with sequences from {@code fromSequence} on and before {@code beyond}. */
  List<RecordedEvent> readStream(String aggregateId, long fromSequence, long beyond);

  /**
   * The last event of one stream: all there is to read where each event tells the whole state. The
   * cost does not depend on the stream's length.
   */
  Optional<RecordedEvent> readLast(String aggregateId);

  /**
   * Commits from the one that holds {@code position} on, in order, at most {@code limit}; for the
   * chain.
   */
  List<RecordedCommit> readCommits(long position, int limit);

  /** Position of the last event, 0 for an empty log. */
  long head();

  /** The newest snapshot kept of the stream. */
  Optional<Snapshot> snapshot(String aggregateId);

  /** Keeps a snapshot in place of an older one of the stream. */
  void keep(Snapshot snapshot);

  /** Drops every snapshot whose payload must not outlive its owner, or that is out of date. */
  void dropSnapshots(String aggregateId);

  /**
   * Calls the listener with the head whenever it has moved, also when another node moved it; from
   * any thread, soon, maybe once for several commits. Closing the result ends it.
   */
  AutoCloseable onAppended(LongConsumer listener);

  @Override
  void close();
}
