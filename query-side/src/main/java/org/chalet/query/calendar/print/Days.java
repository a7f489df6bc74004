package org.chalet.query.calendar.print;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Some days in a row.
 *
 * @param until exclusive
 */
record Days(LocalDate first, LocalDate until) {
  static Days of(LocalDate first, int count) {
    return new Days(first, first.plusDays(count));
  }

  int count() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, until));
  }

  LocalDate last() {
    return until.minusDays(1);
  }
}
