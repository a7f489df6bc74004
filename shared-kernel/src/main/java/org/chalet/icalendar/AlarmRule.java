package org.chalet.icalendar;

import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * When an alarm is due: days before or after by the calendar, and not before it was acknowledged
 * last (RFC 5545 3.8.6.3, RFC 9074 6.1).
 *
 * @param acknowledged epoch second; what was due first until then does not ring, nor repeats of it
 */
record AlarmRule(Component alarm, Trigger trigger, Length offset, long acknowledged) {
  private static final Set<String> SILENT = Set.of("NONE", "");

  /** Empty for an alarm that rings nowhere, or at a place instead of a time (RFC 9074 8). */
  static Optional<AlarmRule> of(Component alarm, Zones zones) {
    String action =
        alarm.property("ACTION").map(Property::value).orElse("").strip().toUpperCase(Locale.ROOT);
    if (SILENT.contains(action) || alarm.has("PROXIMITY")) {
      return Optional.empty();
    }
    Length offset =
        alarm.property("TRIGGER").flatMap(one -> Length.of(one.value())).orElse(Length.ZERO);
    long acknowledged =
        alarm
            .property("ACKNOWLEDGED")
            .flatMap(time -> Moment.of(time, zones))
            .map(time -> time.epoch(Moment.UTC))
            .orElse(Long.MIN_VALUE);
    return Trigger.of(alarm, zones).map(one -> new AlarmRule(alarm, one, offset, acknowledged));
  }

  boolean isAbsolute() {
    return trigger.absolute().isPresent();
  }

  long absolute(ZoneRules floating) {
    return trigger.absolute().orElseThrow().epoch(floating);
  }

  /** When it rings first for the instance. */
  long first(Instance instance, ZoneRules floating) {
    Moment start = instance.extent().start();
    if (!trigger.fromEnd()) {
      return offset.after(start, floating);
    }
    ZoneRules zone = start.zone() == null ? floating : start.zone();
    return offset.after(new Moment(Moment.local(instance.until(), zone), false, zone), floating);
  }

  /**
   * The moments in the range, when it rings first at {@code first}; {@code after} is no more in.
   */
  void between(long first, Instant after, Instant until, Rings rings, Rings.Making making) {
    if (first <= acknowledged) {
      return;
    }
    long every = trigger.every();
    long from = after.getEpochSecond() + 1;
    long skipped = every == 0 || first >= from ? 0 : Math.ceilDiv(from - first, every);
    for (long repeat = skipped; repeat <= trigger.repeats(); repeat++) {
      long due = first + repeat * every;
      if (due < from || due > until.getEpochSecond() || !rings.take(due, making)) {
        return;
      }
    }
  }

  /** Some days beyond which no instance makes it ring, in seconds. */
  long reach() {
    return trigger.reach() + 3 * Moment.DAY;
  }
}
