package org.chalet.icalendar;

import java.util.Optional;

/**
 * When an alarm rings (RFC 5545 3.8.6).
 *
 * @param absolute for a date-time; else {@code offset} counts
 * @param offset seconds from the start, or from the end
 * @param every seconds between repeats
 */
record Trigger(Optional<Moment> absolute, boolean fromEnd, long offset, long repeats, long every) {
  private static final int MAX_REPEATS = 1_000;

  /** Empty when the alarm does not say when it rings. */
  static Optional<Trigger> of(Component alarm, Zones zones) {
    Optional<Property> text = alarm.property("TRIGGER");
    Optional<Moment> absolute = text.flatMap(trigger -> Moment.of(trigger, zones));
    Optional<Long> offset = text.flatMap(trigger -> seconds(trigger));
    if (absolute.isEmpty() && offset.isEmpty()) {
      return Optional.empty();
    }
    boolean fromEnd =
        text.flatMap(trigger -> trigger.parameter("RELATED"))
            .filter("END"::equalsIgnoreCase)
            .isPresent();
    long every =
        alarm
            .property("DURATION")
            .flatMap(Trigger::seconds)
            .filter(length -> length > 0)
            .orElse(0L);
    long repeats = every == 0 ? 0 : alarm.property("REPEAT").map(Trigger::count).orElse(0L);
    return Optional.of(new Trigger(absolute, fromEnd, offset.orElse(0L), repeats, every));
  }

  private static Optional<Long> seconds(Property duration) {
    return Length.of(duration.value()).map(Length::inSeconds);
  }

  private static long count(Property repeat) {
    String digits = repeat.value().strip();
    return digits.matches("\\d{1,9}") ? Math.min(MAX_REPEATS, Long.parseLong(digits)) : 0;
  }

  /** How far from its instance the alarm may ring, in seconds. */
  long reach() {
    return Math.abs(offset) + repeats * every;
  }

  boolean rings(Instance instance, long from, long after) {
    return rings((fromEnd ? instance.until() : instance.from()) + offset, from, after);
  }

  /** Whether it rings in the range, when it rings first at {@code first}. */
  boolean rings(long first, long from, long after) {
    long passed = every == 0 || first >= from ? 0 : Math.ceilDiv(from - first, every);
    long at = first + passed * every;
    return passed <= repeats && from <= at && after > at;
  }
}
