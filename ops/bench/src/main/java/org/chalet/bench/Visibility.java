package org.chalet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.chalet.command.CommandSide;
import org.chalet.organization.OpenOrganization;
import org.chalet.query.projection.Views;
import org.chalet.store.ReadYourWrites;

/**
 * How long after a command is durable its caller can read it in the view; and the command with that
 * wait.
 */
final class Visibility {
  private static final int MOST_SAMPLES = 200_000;

  private Visibility() {}

  static void run(Report report, Path parent, Duration measured) throws Exception {
    try (Ground ground = new Ground(parent);
        Views views = RebuildRate.views(ground)) {
      views.start();
      Watch watch = new Watch(views.readYourWrites());
      try (CommandSide side = ground.commandSide(watch)) {
        side.send(
            new OpenOrganization(CommandRate.organization(0), "Organization"), CommandRate.trail());
        Load.Rate rate =
            Load.run(
                1,
                Duration.ofSeconds(2),
                measured,
                n -> () -> CommandRate.rename(side, CommandRate.organization(0)));
        report.millis("visible after the command, p50", watch.within(0.5), 0.10);
        report.millis("visible after the command, p99", watch.within(0.99), 0.4);
        report.rate("commands and their visibility, 1 caller", rate.perSecond(), 0);
      }
    }
  }

  private static final class Watch implements ReadYourWrites {
    private final ReadYourWrites gate;
    private final Latencies waits = new Latencies(MOST_SAMPLES);

    Watch(ReadYourWrites gate) {
      this.gate = gate;
    }

    @Override
    public boolean await(Set<String> contexts, long position, Duration atMost) {
      long before = System.nanoTime();
      boolean visible = gate.await(contexts, position, atMost);
      waits.add(System.nanoTime() - before);
      if (!visible) {
        throw new IllegalStateException("not visible within " + atMost);
      }
      return true;
    }

    double within(double share) {
      return Latencies.within(share, List.of(waits));
    }
  }
}
