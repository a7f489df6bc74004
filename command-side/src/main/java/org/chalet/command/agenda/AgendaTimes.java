package org.chalet.command.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When agendas are told. An hour that a clock skips is told when it goes on, one that it has twice
 * at the first.
 */
final class AgendaTimes {
  /** An agenda that is later than that is not worth telling. */
  static final Duration LATEST = Duration.ofHours(6);

  private AgendaTimes() {}

  static Instant due(Agenda agenda, LocalDate day, ZoneId zone) {
    LocalDate when = agenda.evening() ? day.minusDays(1) : day;
    return ZonedDateTime.of(when, LocalTime.of(agenda.hour(), 0), zone).toInstant();
  }

  /** The first day that is told after the moment. */
  static LocalDate next(Agenda agenda, ZoneId zone, Instant after) {
    LocalDate day = LocalDate.ofInstant(after, zone);
    while (!agenda.days().contains(day.getDayOfWeek()) || !due(agenda, day, zone).isAfter(after)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
