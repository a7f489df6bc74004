package org.chalet.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chalet.command.CommandSide;

/** A long history of many people, written by ordinary commands of many callers at a time. */
final class LongHistory {
  private static final int CALLERS = 64;

  private LongHistory() {}

  /**
   * @param data a directory that a server with a demo has left
   * @param events how many there are in the end, or a few more
   */
  static void fill(Path data, long events, PrintStream out) throws Exception {
    long begun = System.nanoTime();
    try (Ground ground = Ground.of(data);
        CommandSide side = ground.assemble((contexts, position, atMost) -> true)) {
      List<Person> people = Crowd.gather(ground, side);
      List<List<Person>> parts = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        parts.add(new ArrayList<>());
      }
      for (int i = 0; i < people.size(); i++) {
        parts.get(i % CALLERS).add(people.get(i));
      }
      try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
          Caller caller = new Caller(side, people.getFirst(), parts.get(i), i);
          running.add(
              callers.submit(
                  () -> caller.runUntil(() -> ground.storage.eventLog().head() >= events)));
        }
        for (Future<?> one : running) {
          one.get();
        }
      }
      long head = ground.storage.eventLog().head();
      double seconds = (System.nanoTime() - begun) / 1e9;
      out.printf(
          Locale.ROOT, "%d events by commands in %.0f s, %.0f/s%n", head, seconds, head / seconds);
    }
  }
}
