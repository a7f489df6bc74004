package org.chalet.query.calendar.print;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Something that happens, on the reader's clock.
 *
 * @param end exclusive; not before the start
 * @param calendar what its calendar is called
 */
record PrintedEvent(
    String title,
    String location,
    String calendar,
    Ink ink,
    boolean allDay,
    LocalDateTime start,
    LocalDateTime end) {
  private static final Duration DAY = Duration.ofDays(1);

  PrintedEvent {
    end = end.isBefore(start) ? start : end;
  }

  /** Whether it stands above the hours, as whole days do. */
  boolean isBanner() {
    return allDay || Duration.between(start, end).compareTo(DAY) >= 0;
  }

  LocalDate firstDay() {
    return start.toLocalDate();
  }

  /** The last day of which it takes something; midnight is the end of the day before. */
  LocalDate lastDay() {
    LocalDate last = end.toLocalDate();
    boolean midnight = end.equals(last.atStartOfDay()) && end.isAfter(start);
    return midnight ? last.minusDays(1) : last;
  }

  boolean isOn(LocalDate day) {
    return !day.isBefore(firstDay()) && !day.isAfter(lastDay());
  }
}
