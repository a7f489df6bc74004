package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** When the VALARMs of a calendar ring (RFC 5545 3.6.6, RFC 4791 9.9). */
final class Alarms {
  private static final int MAX_REPEATS = 1_000;

  /**
   * A TRIGGER, taken apart.
   *
   * @param offset seconds from start or end
   * @param every seconds between repeats
   */
  private record Trigger(
      Optional<Moment> absolute, boolean fromEnd, long offset, long repeats, long every) {
    long reach() {
      return Math.abs(offset) + repeats * Math.abs(every);
    }

    boolean rings(long anchor, long from, long after) {
      for (long i = 0; i <= repeats; i++) {
        long at = anchor + i * every;
        if (from <= at && after > at) {
          return true;
        }
      }
      return false;
    }
  }

  private Alarms() {}

  /** Whether any alarm of a component of that kind, in any instance, rings in the range. */
  static boolean ringing(
      Component calendar, String kind, Instant start, Instant end, ZoneId floating) {
    return calendar.components().stream()
        .filter(component -> component.name().equals(kind))
        .anyMatch(component ->
            component.components("VALARM").stream()
                .anyMatch(alarm -> rings(calendar, component, alarm, start, end, floating)));
  }

  /** Whether that alarm of that component of the calendar rings in the range. */
  static boolean rings(
      Component calendar,
      Component component,
      Component alarm,
      Instant start,
      Instant end,
      ZoneId floating) {
    Timeline timeline = new Timeline(calendar, component.name(), floating);
    Optional<Trigger> found = trigger(alarm, timeline.zones());
    if (found.isEmpty()) {
      return false;
    }
    Trigger trigger = found.get();
    long from = start.getEpochSecond();
    long after = end.getEpochSecond();
    if (trigger.absolute().isPresent()) {
      return trigger.rings(trigger.absolute().get().epoch(timeline.floating()), from, after);
    }
    try {
      return !timeline.walk(
          Math.max(-Timeline.BOUND, from) - trigger.reach(),
          Math.min(Timeline.BOUND, after) + trigger.reach(),
          instance ->
              !instance.component().isSame(component)
                  || !trigger.rings(trigger.offset() + anchor(instance, trigger), from, after));
    } catch (TooDense undecided) {
      return true;
    }
  }

  private static long anchor(Instance instance, Trigger trigger) {
    return trigger.fromEnd() ? instance.until() : instance.from();
  }

  private static Optional<Trigger> trigger(Component alarm, Zones zones) {
    Optional<Property> text = alarm.property("TRIGGER");
    Optional<Long> every =
        alarm
            .property("DURATION")
            .flatMap(length -> Length.of(length.value()))
            .map(Length::inSeconds);
    long repeats =
        every.isEmpty()
            ? 0
            : alarm.property("REPEAT").map(count -> repeats(count.value())).orElse(0L);
    boolean fromEnd =
        text.flatMap(trigger -> trigger.parameter("RELATED"))
            .filter("END"::equalsIgnoreCase)
            .isPresent();
    Optional<Moment> absolute = text.flatMap(trigger -> Moment.of(trigger, zones));
    Optional<Long> offset =
        text.flatMap(trigger -> Length.of(trigger.value())).map(Length::inSeconds);
    return absolute.isEmpty() && offset.isEmpty()
        ? Optional.empty()
        : Optional.of(new Trigger(absolute, fromEnd, offset.orElse(0L), repeats, every.orElse(0L)));
  }

  private static long repeats(String count) {
    String digits = count.strip();
    return digits.matches("\\d{1,9}") ? Math.min(MAX_REPEATS, Long.parseLong(digits)) : 0;
  }
}
