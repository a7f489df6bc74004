package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import org.chalet.contentline.Escapes;

/**
 * Components without DTSTART or DUE: tasks by their creation and completion, free/busy by its
 * periods (RFC 4791 9.9).
 */
final class Undated {
  private Undated() {}

  static boolean overlaps(
      Component component, Zones zones, ZoneRules floating, long from, long after) {
    return switch (component.name()) {
      case "VTODO" -> todoOverlaps(component, zones, floating, from, after);
      case "VFREEBUSY" ->
          periods(component, zones).stream().anyMatch(period -> overlaps(period, from, after));
      case Availability.NAME -> {
        TimeSpan span = Availability.openSpan(component, zones, floating);
        yield span.start() < after && span.end() > from;
      }
      default -> false;
    };
  }

  private static boolean todoOverlaps(
      Component todo, Zones zones, ZoneRules floating, long from, long after) {
    Optional<Long> completed = epoch(todo, "COMPLETED", zones, floating);
    Optional<Long> created = epoch(todo, "CREATED", zones, floating);
    if (completed.isPresent() && created.isPresent()) {
      return (from <= created.get() || from <= completed.get())
          && (after >= created.get() || after >= completed.get());
    }
    return completed.map(end -> from <= end && after >= end).orElse(true)
        && created.map(start -> after > start).orElse(true);
  }

  static boolean overlaps(Period period, long from, long after) {
    long start = period.start().epoch(Moment.UTC);
    return from < period.length().after(period.start(), Moment.UTC) && after > start;
  }

  static List<Period> periods(Component freeBusy, Zones zones) {
    return freeBusy.properties("FREEBUSY").stream()
        .flatMap(busy -> Escapes.split(busy.value(), ',').stream().map(busy::withValue))
        .flatMap(busy -> Period.of(busy, zones).stream())
        .toList();
  }

  private static Optional<Long> epoch(
      Component todo, String name, Zones zones, ZoneRules floating) {
    return todo.property(name)
        .flatMap(time -> Moment.of(time, zones))
        .map(time -> time.epoch(floating));
  }

  static TimeSpan span(Component component, Zones zones, ZoneRules floating) {
    if (component.name().equals(Availability.NAME)) {
      return Availability.openSpan(component, zones, floating);
    }
    if (component.name().equals("VTODO")) {
      Optional<Long> completed = epoch(component, "COMPLETED", zones, floating);
      Optional<Long> created = epoch(component, "CREATED", zones, floating);
      long end = completed.map(done -> Math.max(done, created.orElse(done))).orElse(Long.MAX_VALUE);
      return new TimeSpan(
          created.or(() -> completed).map(start -> Math.min(start, end)).orElse(Long.MIN_VALUE),
          end);
    }
    TimeSpan span = TimeSpan.NEVER;
    for (Period period : periods(component, zones)) {
      long start = period.start().epoch(Moment.UTC);
      span = span.and(new TimeSpan(start, period.length().after(period.start(), Moment.UTC)));
    }
    return span;
  }
}
