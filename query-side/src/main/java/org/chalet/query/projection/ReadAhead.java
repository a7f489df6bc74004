package org.chalet.query.projection;

import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.chalet.query.projection.LogReplay.Stretch;

/** Decodes the next stretch of the log while the one before is being taken in. */
final class ReadAhead {
  private static final int STRETCH = 2_000;

  private final LogReplay replay;
  private final Set<String> contexts;
  private final int length;
  private FutureTask<Stretch> next;

  ReadAhead(LogReplay replay, Set<String> contexts, long from) {
    this(replay, contexts, from, STRETCH);
  }

  /**
   * @param length of a stretch, in events
   */
  ReadAhead(LogReplay replay, Set<String> contexts, long from, int length) {
    this.replay = replay;
    this.length = length;
    this.contexts = contexts;
    this.next = begin(from);
  }

  /** The stretch behind the last one; empty at the head, and then the next call looks again. */
  Stretch next() throws InterruptedException {
    Stretch stretch = await(next);
    next = begin(stretch.position() + 1);
    return stretch;
  }

  private FutureTask<Stretch> begin(long from) {
    FutureTask<Stretch> task = new FutureTask<>(() -> replay.read(from, length, contexts));
    Thread.ofPlatform().daemon().name("chalet-replay-" + from).start(task);
    return task;
  }

  private static Stretch await(FutureTask<Stretch> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("reading the log failed", e.getCause());
    }
  }
}
