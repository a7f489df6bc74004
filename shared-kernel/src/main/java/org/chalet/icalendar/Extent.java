package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * When a component happens, were it not to recur.
 *
 * @param start DTSTART, or DUE of a task that has no start
 * @param hasStart whether the component says when it starts
 * @param hasEnd whether it says when it ends
 */
record Extent(Moment start, Length length, boolean hasStart, boolean hasEnd) {
  /** Empty for a component without any date. */
  static Optional<Extent> of(Component component, Zones zones, ZoneRules floating) {
    Optional<Moment> end =
        component
            .property(component.name().equals("VTODO") ? "DUE" : "DTEND")
            .flatMap(due -> Moment.of(due, zones));
    Optional<Moment> start =
        component.property("DTSTART").flatMap(dtstart -> Moment.of(dtstart, zones));
    if (start.isEmpty()) {
      return component.name().equals("VTODO")
          ? end.map(due -> new Extent(due, Length.ZERO, false, true))
          : Optional.empty();
    }
    Optional<Length> duration =
        component.property("DURATION").flatMap(length -> Length.of(length.value()));
    Optional<Length> length =
        end.map(last -> between(start.get(), last, floating)).or(() -> duration);
    return Optional.of(
        new Extent(
            start.get(),
            length.orElseGet(() -> implied(component, start.get())),
            true,
            length.isPresent()));
  }

  /** Where no end is said, a date lasts its day, except for tasks (RFC 4791 9.9). */
  private static Length implied(Component component, Moment start) {
    return start.date() && !component.name().equals("VTODO") ? Length.DAY : Length.ZERO;
  }

  private static Length between(Moment start, Moment end, ZoneRules floating) {
    if (start.date()) {
      long days = end.day() - start.day();
      return new Length(Math.max(end.date() ? days : days + 1, 0), 0);
    }
    return new Length(0, Math.max(0, end.epoch(floating) - start.epoch(floating)));
  }

  Extent at(Moment moved) {
    return new Extent(moved, length, hasStart, hasEnd);
  }

  long from(ZoneRules floating) {
    return start.epoch(floating);
  }

  long until(ZoneRules floating) {
    return Math.max(from(floating), length.after(start, floating));
  }
}
