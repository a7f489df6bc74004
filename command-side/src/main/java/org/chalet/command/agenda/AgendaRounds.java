package org.chalet.command.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.chalet.command.agenda.AgendaShelf.Due;
import org.chalet.kernel.rule.Rejected;
import org.chalet.store.SecretVault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what is due, and notes what is next before that is forgotten. After a crash a day is told
 * again, under the same key.
 */
public final class AgendaRounds {
  private static final Logger LOG = LoggerFactory.getLogger(AgendaRounds.class);
  private static final int PAGE = 200;
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final AgendaShelf shelf;
  private final Agendas agendas;
  private final AgendaLetters letters;
  private final InstantSource clock;

  public AgendaRounds(
      SecretVault vault, Agendas agendas, AgendaLetters letters, InstantSource clock) {
    this.shelf = new AgendaShelf(vault);
    this.agendas = agendas;
    this.letters = letters;
    this.clock = clock;
  }

  public void round(BooleanSupplier mayGoOn) {
    String last = "";
    for (List<Due> page = shelf.dueAfter(last, PAGE);
        !page.isEmpty();
        page = shelf.dueAfter(last, PAGE)) {
      for (Due due : page) {
        if (due.time().isAfter(clock.instant()) || !mayGoOn.getAsBoolean()) {
          return;
        }
        handle(due);
        last = due.id();
      }
    }
  }

  private void handle(Due due) {
    Optional<Agenda> agenda = shelf.find(due.account()).filter(Agenda::on);
    @Nullable ZoneId zone = agenda.isPresent() ? agendas.zone(due.account()) : null;
    if (zone == null) {
      shelf.done(due);
      return;
    }
    Instant next = next(agenda.get(), due, zone);
    if (!AgendaShelf.id(due.account(), next).equals(due.id())) {
      shelf.done(due);
    }
  }

  /** Tells the day, unless it is early or too late for that; answers what was noted as next. */
  private Instant next(Agenda agenda, Due due, ZoneId zone) {
    Instant now = clock.instant();
    LocalDate day = due.day();
    Instant exact = AgendaTimes.due(agenda, day, zone);
    if (exact.isAfter(now)) {
      return note(agenda, day, exact);
    }
    if (exact.plus(AgendaTimes.LATEST).isBefore(now)) {
      LOG.warn("An agenda of {} was not told: it would be too late", day);
    } else if (agenda.days().contains(day.getDayOfWeek()) && !told(agenda, day, zone)) {
      return note(agenda, day, now.plus(AGAIN));
    }
    Instant worth = now.minus(AgendaTimes.LATEST);
    LocalDate next = AgendaTimes.next(agenda, zone, exact.isAfter(worth) ? exact : worth);
    return note(agenda, next, AgendaTimes.due(agenda, next, zone));
  }

  private Instant note(Agenda agenda, LocalDate day, Instant due) {
    shelf.schedule(agenda.account(), day, due);
    return due;
  }

  /** False where it is to be tried again. */
  private boolean told(Agenda agenda, LocalDate day, ZoneId zone) {
    try {
      letters.tell(agenda, day, zone);
      return true;
    } catch (Rejected tooMuch) {
      LOG.warn("An agenda of {} was not told: {}", day, tooMuch.code());
      return true;
    } catch (RuntimeException e) {
      LOG.error("An agenda of {} cannot be told; it is tried again", day, e);
      return false;
    }
  }
}
