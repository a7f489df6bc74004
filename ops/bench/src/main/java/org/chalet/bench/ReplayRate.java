package org.chalet.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.chalet.store.EventLog;
import org.chalet.store.RecordedEvent;

/** Reading the whole log from the first position on: rows alone, then decoded. */
final class ReplayRate {
  private static final int EVENTS = 400_000;
  private static final int PAGE = 1_000;

  private ReplayRate() {}

  static void run(Report report, Path parent) throws Exception {
    try (Ground ground = new Ground(parent)) {
      History.fill(ground, EVENTS);
      EventLog log = ground.storage.eventLog();
      read(log, event -> {});
      report.rate("replay, rows alone", read(log, event -> {}), 420_000);
      read(log, ground.codec::decode);
      report.rate("replay, decoded", read(log, ground.codec::decode), 145_000);
    }
  }

  private static double read(EventLog log, Consumer<RecordedEvent> each) {
    long start = System.nanoTime();
    long at = 1;
    for (List<RecordedEvent> page = log.readFrom(at, PAGE);
        !page.isEmpty();
        page = log.readFrom(at, PAGE)) {
      page.forEach(each);
      at = page.getLast().position() + 1;
    }
    return (at - 1) / ((System.nanoTime() - start) / 1e9);
  }
}
