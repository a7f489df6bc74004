package org.chalet.storage.sqlite;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.chalet.store.AppendOutcome;
import org.chalet.store.AppendOutcome.Appended;
import org.chalet.store.Commit;
import org.chalet.store.Commits;
import org.chalet.store.EventLog;
import org.chalet.store.TestClock;

/**
 * A process that appends for several writers, batch by batch, and says which commits are stored:
 * {@code <first position> <commit id>} a line. It ends by itself when nobody reads.
 */
final class AppendUntilKilled {
  static final int WRITERS = 4;
  static final int EVENTS = 3;

  private AppendUntilKilled() {}

  public static void main(String[] arguments) throws InterruptedException {
    BlockingQueue<Commit> waiting = new ArrayBlockingQueue<>(64);
    try (SqliteStorage storage = SqliteStorage.open(Path.of(arguments[0]), new TestClock())) {
      for (int i = 0; i < WRITERS; i++) {
        String stream = "writer-" + i;
        long next = storage.eventLog().readStream(stream, 0).size();
        Thread.ofPlatform().daemon().start(() -> write(waiting, stream, next));
      }
      while (!System.out.checkError()) {
        append(storage.eventLog(), waiting);
      }
    }
  }

  private static void write(BlockingQueue<Commit> waiting, String stream, long from) {
    try {
      for (long next = from; ; next += EVENTS) {
        waiting.put(
            Commits.commit(
                Commits.event(stream, next),
                Commits.event(stream, next + 1),
                Commits.event(stream, next + 2)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void append(EventLog log, BlockingQueue<Commit> waiting)
      throws InterruptedException {
    List<Commit> batch = new ArrayList<>(List.of(waiting.take()));
    waiting.drainTo(batch, 31);
    List<AppendOutcome> outcomes = log.append(batch);
    StringBuilder said = new StringBuilder();
    for (int i = 0; i < batch.size(); i++) {
      if (outcomes.get(i) instanceof Appended(long position)) {
        said.append(position).append(' ').append(batch.get(i).id()).append('\n');
      }
    }
    byte[] bytes = said.toString().getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
