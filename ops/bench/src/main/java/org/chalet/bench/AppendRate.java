package org.chalet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chalet.command.eventstore.AppendQueue;
import org.chalet.kernel.message.Event;
import org.chalet.organization.OrganizationRenamed;
import org.chalet.store.AppendOutcome;
import org.chalet.store.Commit;
import org.chalet.store.NewEvent;

/** Durable appends of 1.5 kB events by 1 to 256 writers, each to streams of its own. */
final class AppendRate {
  private static final Map<Integer, Double> TRIAL =
      Map.of(1, 4_400.0, 8, 13_000.0, 64, 21_000.0, 256, 0.0);
  private static final byte[] PAYLOAD = new byte[1_400];
  private static final byte[] TRAIL = new byte[100];

  private AppendRate() {}

  static void run(Report report, Path parent, Duration measured) throws Exception {
    for (int writers : List.of(1, 8, 64, 256)) {
      try (Ground ground = new Ground(parent);
          AppendQueue queue = new AppendQueue(ground.storage.eventLog(), ground.tail)) {
        Load.Rate rate =
            Load.run(writers, Duration.ofSeconds(2), measured, n -> () -> append(queue));
        report.rate(
            "append, " + writers + " writers", rate.perSecond(), TRIAL.getOrDefault(writers, 0.0));
        report.millis("append, " + writers + " writers, p99", rate.p99(), writers == 1 ? 0.4 : 0);
      }
    }
  }

  private static void append(AppendQueue queue) {
    String id = UUID.randomUUID().toString();
    String stream = "organization:" + id;
    NewEvent event =
        new NewEvent(id, "Organization", stream, 0, "organization.renamed", 1, 0, PAYLOAD, TRAIL);
    List<Event> payloads = List.of(new OrganizationRenamed(stream, ""));
    if (!(queue.append(new Commit(id, List.of(event), List.of()), payloads)
        instanceof AppendOutcome.Appended)) {
      throw new IllegalStateException("an append was refused");
    }
  }
}
