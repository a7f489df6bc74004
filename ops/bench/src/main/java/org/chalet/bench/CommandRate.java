package org.chalet.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chalet.command.CommandSide;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.organization.OpenOrganization;
import org.chalet.organization.RenameOrganization;

/**
 * Commands end to end: decided, recorded, durable. Each caller has an organization of its own; then
 * one for all.
 */
final class CommandRate {
  private static final Map<Integer, Double> TRIAL = Map.of(1, 2_100.0, 64, 13_500.0, 256, 13_500.0);

  private CommandRate() {}

  static void run(Report report, Path parent, Duration measured) throws Exception {
    for (int callers : List.of(1, 64, 256)) {
      Load.Rate rate = measure(parent, callers, callers, measured);
      report.rate(
          "commands, " + callers + " callers", rate.perSecond(), TRIAL.getOrDefault(callers, 0.0));
      report.millis("commands, " + callers + " callers, p99", rate.p99(), 0);
    }
    report.rate(
        "commands, 64 callers, one hot organization",
        measure(parent, 64, 1, measured).perSecond(),
        11_000);
  }

  private static Load.Rate measure(Path parent, int callers, int organizations, Duration measured)
      throws Exception {
    try (Ground ground = new Ground(parent);
        CommandSide side = ground.commandSide((contexts, position, atMost) -> true)) {
      for (int i = 0; i < organizations; i++) {
        side.send(new OpenOrganization(organization(i), "Organization"), trail());
      }
      return Load.run(
          callers,
          Duration.ofSeconds(2),
          measured,
          n -> () -> rename(side, organization(n % organizations)));
    }
  }

  static void rename(Commands commands, OrganizationId organization) {
    commands.send(new RenameOrganization(organization, UUID.randomUUID().toString()), trail());
  }

  static OrganizationId organization(int n) {
    return OrganizationId.ofLocal("o" + n);
  }

  static Trail trail() {
    return new Trail(
        Ground.ACCOUNT.raw(),
        new Client("rest", "bench", "127.0.0.1", null),
        UUID.randomUUID().toString(),
        "bench",
        null);
  }
}
