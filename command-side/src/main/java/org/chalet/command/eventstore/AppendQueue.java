package org.chalet.command.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.chalet.eventformat.EventTail;
import org.chalet.kernel.message.Event;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.NewEvent;
import org.chalet.store.RecordedEvent;
import org.chalet.store.StorageFailure;

/**
 * The one writer of this process: it takes all commits that wait, stores them in one batch with one
 * durable write, and answers each. Throughput grows with load; a writer alone pays one write.
 */
public final class AppendQueue implements AutoCloseable {
  private static final int MOST_COMMITS = 1024;
  private static final long MOST_BYTES = 8 << 20;

  private final EventLog log;
  private final EventTail tail;
  private final Thread writer;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
  private final StreamVersions versions = new StreamVersions();
  private boolean closed;

  private record Waiting(
      Commit commit, List<? extends Event> payloads, CompletableFuture<AppendOutcome> answer) {
    long bytes() {
      long sum = 0;
      for (NewEvent event : commit.events()) {
        sum += event.payload().length + event.trail().length;
      }
      return sum;
    }
  }

  public AppendQueue(EventLog log, EventTail tail) {
    this.log = log;
    this.tail = tail;
    this.writer = Thread.ofPlatform().name("append").unstarted(this::run);
    tail.appendedBy(writer);
    writer.start();
  }

  /**
   * Hands over a commit and waits until it is settled.
   *
   * @param payloads of the commit's events, for those who follow the tail
   * @throws StorageFailure when it could not be stored
   */
  public AppendOutcome append(Commit commit, List<? extends Event> payloads) {
    Waiting mine = new Waiting(commit, payloads, new CompletableFuture<>());
    lock.lock();
    try {
      if (closed) {
        throw new StorageFailure("the log is closed");
      }
      waiting.addLast(mine);
      arrived.signal();
    } finally {
      lock.unlock();
    }
    try {
      return mine.answer().join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Moves with what is appended here. */
  public StreamVersions versions() {
    return versions;
  }

  /** Settles what waits, then ends. */
  @Override
  public void close() throws InterruptedException {
    lock.lock();
    try {
      closed = true;
      arrived.signal();
    } finally {
      lock.unlock();
    }
    writer.join();
  }

  private void run() {
    for (List<Waiting> batch = next(); !batch.isEmpty(); batch = next()) {
      settle(batch);
    }
  }

  private List<Waiting> next() {
    lock.lock();
    try {
      while (waiting.isEmpty() && !closed) {
        arrived.awaitUninterruptibly();
      }
      List<Waiting> batch = new ArrayList<>();
      long bytes = 0;
      while (!waiting.isEmpty() && batch.size() < MOST_COMMITS && bytes < MOST_BYTES) {
        Waiting first = waiting.removeFirst();
        bytes += first.bytes();
        batch.add(first);
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void settle(List<Waiting> batch) {
    try {
      List<AppendOutcome> outcomes = log.append(batch.stream().map(Waiting::commit).toList());
      for (int i = 0; i < batch.size(); i++) {
        if (outcomes.get(i) instanceof AppendOutcome.Appended appended) {
          offer(batch.get(i), appended.firstPosition());
        }
      }
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer().complete(outcomes.get(i));
      }
    } catch (RuntimeException e) {
      batch.forEach(one -> one.answer().completeExceptionally(e));
    }
  }

  private void offer(Waiting stored, long firstPosition) {
    List<NewEvent> events = stored.commit().events();
    versions.appended(events);
    List<RecordedEvent> recorded = new ArrayList<>(events.size());
    for (int i = 0; i < events.size(); i++) {
      recorded.add(new RecordedEvent(firstPosition + i, events.get(i)));
    }
    tail.offer(recorded, stored.payloads());
  }
}
