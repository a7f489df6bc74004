package org.chalet.icalendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.chalet.contentline.Escapes;
import org.chalet.icalendar.RecurrenceRule.Frequency;

/** The rules that a VTIMEZONE spells out (RFC 5545 3.6.5), up to the year 2150. */
final class TimeZoneRules {
  private static final long FIRST =
      LocalDateTime.of(1900, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);
  private static final long LAST = LocalDateTime.of(2150, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

  /** More than any zone has had; a hostile one is cut off. */
  private static final int MAX_ONSETS = 2_000;

  private static final int MAX_OBSERVANCES = 200;

  private static final Zones NO_ZONES = new Zones(new Component("VCALENDAR", List.of(), List.of()));

  /**
   * A change of the clock: when, in epoch seconds, and what it shows before and after, in seconds
   * ahead of UTC.
   */
  private record Onset(long at, int before, int after) {}

  private TimeZoneRules() {}

  /** Empty when no part of it can be read. */
  static Optional<ZoneRules> of(Component zone) {
    List<Onset> onsets = new ArrayList<>();
    zone.components().stream().limit(MAX_OBSERVANCES).forEach(part -> collect(part, onsets));
    if (onsets.isEmpty()) {
      return Optional.empty();
    }
    onsets.sort(Comparator.comparingLong(Onset::at));
    return Optional.of(rules(onsets));
  }

  private static void collect(Component observance, List<Onset> onsets) {
    OptionalInt before = offset(observance, "TZOFFSETFROM");
    OptionalInt after = offset(observance, "TZOFFSETTO");
    if (before.isPresent() && after.isPresent()) {
      ZoneRules clock = ZoneRules.of(ZoneOffset.ofTotalSeconds(before.getAsInt()));
      starts(observance, clock)
          .forEach(local ->
              onsets.add(
                  new Onset(local - before.getAsInt(), before.getAsInt(), after.getAsInt())));
    }
  }

  private static List<Long> starts(Component observance, ZoneRules clock) {
    List<Long> starts = new ArrayList<>();
    observance.property("DTSTART").flatMap(TimeZoneRules::local).ifPresent(starts::add);
    if (starts.isEmpty()) {
      return starts;
    }
    Moment first = new Moment(starts.getFirst(), false, clock);
    for (Property dates : observance.properties("RDATE")) {
      Escapes.split(dates.value(), ',')
          .forEach(date -> local(dates.withValue(date)).ifPresent(starts::add));
    }
    // Clocks change by the year; anything finer is an attack.
    observance
        .property("RRULE")
        .flatMap(text -> RecurrenceRule.of(text.value()))
        .filter(rule -> rule.frequency() == Frequency.YEARLY)
        .ifPresent(rule -> collect(new RuleWalk(rule, first), starts));
    return starts.subList(0, Math.min(starts.size(), MAX_ONSETS));
  }

  private static void collect(RuleWalk walk, List<Long> starts) {
    walk.skipTo(FIRST);
    for (long start = walk.next();
        start < LAST && starts.size() < MAX_ONSETS;
        start = walk.next()) {
      starts.add(start);
    }
  }

  private static Optional<Long> local(Property time) {
    return Moment.of(time.value(), "", NO_ZONES).map(Moment::local);
  }

  private static ZoneRules rules(List<Onset> onsets) {
    ZoneOffset first = ZoneOffset.ofTotalSeconds(onsets.getFirst().before());
    ZoneOffset offset = first;
    List<ZoneOffsetTransition> transitions = new ArrayList<>(onsets.size());
    long last = Long.MIN_VALUE;
    for (Onset onset : onsets) {
      ZoneOffset next = ZoneOffset.ofTotalSeconds(onset.after());
      if (!next.equals(offset) && onset.at() > last) {
        LocalDateTime local = LocalDateTime.ofInstant(Instant.ofEpochSecond(onset.at()), offset);
        transitions.add(ZoneOffsetTransition.of(local, offset, next));
        offset = next;
        last = onset.at();
      }
    }
    return transitions.isEmpty()
        ? ZoneRules.of(first)
        : ZoneRules.of(first, first, List.of(), transitions, List.of());
  }

  /** Seconds ahead of UTC; empty when unreadable or out of this world. */
  private static OptionalInt offset(Component observance, String name) {
    String text = observance.property(name).map(offset -> offset.value().strip()).orElse("");
    if (!text.matches("[+-]?\\d{4}(\\d{2})?")) {
      return OptionalInt.empty();
    }
    String digits = text.replaceAll("[+-]", "");
    int second = digits.length() == 6 ? Integer.parseInt(digits.substring(4)) : 0;
    int seconds =
        Integer.parseInt(digits.substring(0, 2)) * 3600
            + Integer.parseInt(digits.substring(2, 4)) * 60
            + second;
    return seconds > 18 * 3600
        ? OptionalInt.empty()
        : OptionalInt.of(text.startsWith("-") ? -seconds : seconds);
  }
}
