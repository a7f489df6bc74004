package org.chalet.storage.mongodb;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.EventLog;
import org.chalet.store.StorageFailure;

/** A node's one writer: stores all that waits in one batch, then answers each caller. */
final class WriterNode implements AutoCloseable {
  private static final int MOST_PER_BATCH = 1_000;

  private record Waiting(Commit commit, CompletableFuture<AppendOutcome> answer) {}

  private final EventLog log;
  private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
  private final Thread writer;

  WriterNode(EventLog log) {
    this.log = log;
    this.writer = Thread.ofPlatform().daemon().start(this::write);
  }

  /**
   * Waits for the outcome.
   *
   * @throws StorageFailure when the log could not say that the commit is stored
   */
  AppendOutcome append(Commit commit) {
    Waiting waiting = new Waiting(commit, new CompletableFuture<>());
    queue.add(waiting);
    try {
      return waiting.answer().join();
    } catch (CompletionException failure) {
      if (failure.getCause() instanceof StorageFailure storage) {
        throw storage;
      }
      throw failure;
    }
  }

  private void write() {
    try {
      while (true) {
        List<Waiting> batch = new ArrayList<>();
        batch.add(queue.take());
        queue.drainTo(batch, MOST_PER_BATCH);
        write(batch);
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private void write(List<Waiting> batch) {
    try {
      List<AppendOutcome> outcomes = log.append(batch.stream().map(Waiting::commit).toList());
      for (int i = 0; i < outcomes.size(); i++) {
        batch.get(i).answer().complete(outcomes.get(i));
      }
    } catch (RuntimeException failure) {
      batch.forEach(waiting -> waiting.answer().completeExceptionally(failure));
    }
  }

  @Override
  public void close() throws InterruptedException {
    writer.interrupt();
    writer.join();
  }
}
