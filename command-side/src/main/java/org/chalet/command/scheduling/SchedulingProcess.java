package org.chalet.command.scheduling;

import org.chalet.command.LogFollower;
import org.chalet.kernel.message.Commands;
import org.chalet.scheduling.MessageSent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log and has messages delivered. Every step knows whether it was done, so what is read
 * again does no harm.
 */
public final class SchedulingProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SchedulingProcess.class);

  private final LogFollower follower;

  public SchedulingProcess(
      LogFollower.Ground ground, Commands commands, FormerCalendars calendars) {
    Deliveries deliveries = new Deliveries(commands);
    Farewells farewells = new Farewells(calendars, commands);
    this.follower =
        new LogFollower(
            "scheduling",
            ground,
            LogFollower.Start.BEGINNING,
            event -> event.payload() instanceof MessageSent,
            event -> {
              deliveries.deliver(event);
              farewells.say(event);
              return false;
            });
  }

  public void start() {
    follower.start();
  }

  /** Events that may still hold messages to be delivered. */
  public long lag() {
    return follower.lag();
  }

  /** Takes in what there is; false where another process does. */
  boolean move() {
    return follower.move();
  }

  @Override
  public void close() {
    if (!follower.end()) {
      LOG.warn("Deliveries take their time; what is not done yet is done after the next start");
    }
  }
}
