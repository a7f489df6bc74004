package org.chalet.command.agenda;

import org.chalet.command.LogFollower;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.identity.ProfileChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the log: who moves to another time zone is told on the clock there. */
public final class AgendaProcess implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AgendaProcess.class);

  private final Agendas agendas;
  private final LogFollower follower;

  public AgendaProcess(LogFollower.Ground ground, Agendas agendas) {
    this.agendas = agendas;
    this.follower =
        new LogFollower("agendas", ground, LogFollower.Start.HEAD, event -> false, this::take);
  }

  public void start() {
    follower.start();
  }

  boolean take(EventEnvelope event) {
    if (event.payload() instanceof ProfileChanged changed) {
      agendas.reschedule(changed.account());
      return true;
    }
    return false;
  }

  @Override
  public void close() {
    if (!follower.end()) {
      LOG.warn("Agendas are still being looked at; that is done again later");
    }
  }
}
