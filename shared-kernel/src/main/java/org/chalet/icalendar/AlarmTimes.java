package org.chalet.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When the alarms of events and tasks ring (RFC 5545 3.6.6, RFC 9074). What is cancelled or
 * completed is silent.
 */
public final class AlarmTimes {
  private static final List<String> KINDS = List.of("VEVENT", "VTODO");
  private static final List<Duration> WINDOWS =
      List.of(
          Duration.ofDays(2), Duration.ofDays(40), Duration.ofDays(400), Duration.ofDays(4_000));
  private static final Duration LOOKAHEAD = Duration.ofDays(400);
  private static final ZoneId FIRST_ZONE = ZoneOffset.ofHours(14);

  /** How much later than in the first zone a day begins in the last. */
  private static final Duration WORLD = Duration.ofHours(26);

  private static final int MOST_TESTS = 200_000;

  private final List<Timeline> timelines = new ArrayList<>();
  private final Map<Component, List<AlarmRule>> rules = new IdentityHashMap<>();
  private int tests;

  private AlarmTimes(Component calendar, ZoneId floating) {
    for (String kind : KINDS) {
      if (calendar.components(kind).stream().anyMatch(part -> has(part, "VALARM"))) {
        timelines.add(new Timeline(calendar, kind, floating));
      }
    }
  }

  private static boolean has(Component part, String name) {
    return part.components().stream().anyMatch(inner -> inner.name().equals(name));
  }

  /**
   * What rings behind {@code after} and not later than {@code until}, in order; at most so many of
   * the first. Of a rule too dense to be looked at, what was found until then.
   *
   * @param floating the reader's zone, in which days and times without a zone are meant
   */
  public static List<Ring> between(
      Component calendar, Instant after, Instant until, ZoneId floating, int most) {
    return new AlarmTimes(calendar, floating).between(after, until, most);
  }

  /**
   * When something rings next behind that moment, or when one has to look again, years ahead; empty
   * when nothing ever does.
   */
  public static Optional<Instant> next(Component calendar, Instant after, ZoneId floating) {
    return new AlarmTimes(calendar, floating).next(after);
  }

  /**
   * The same for readers anywhere: not later than {@link #next} for any of them, and {@code after}
   * itself where that depends on where they are.
   */
  public static Optional<Instant> earliest(Component calendar, Instant after) {
    return next(calendar, after.minus(WORLD), FIRST_ZONE)
        .map(due -> due.isBefore(after) ? after : due);
  }

  private Optional<Instant> next(Instant after) {
    if (timelines.isEmpty()) {
      return Optional.empty();
    }
    for (Duration window : WINDOWS) {
      List<Ring> found = between(after, after.plus(window), 1);
      if (!found.isEmpty()) {
        return Optional.of(found.getFirst().due());
      }
    }
    Instant far = after.plus(WINDOWS.getLast());
    boolean goesOn = timelines.stream().anyMatch(one -> one.span().end() > far.getEpochSecond());
    return goesOn ? Optional.of(far) : Optional.empty();
  }

  private List<Ring> between(Instant after, Instant until, int most) {
    Rings rings = new Rings(most);
    tests = 0;
    for (Timeline timeline : timelines) {
      try {
        absolute(timeline, after, until, rings);
        relative(timeline, after, until, rings);
      } catch (TooDense undecided) {
        continue;
      }
    }
    return rings.inOrder();
  }

  private void relative(Timeline timeline, Instant after, Instant until, Rings rings) {
    long reach = 0;
    for (Component part : timeline.components()) {
      for (AlarmRule rule : rules(part, timeline)) {
        reach = Math.max(reach, rule.isAbsolute() ? 0 : rule.reach());
      }
    }
    if (reach > 0) {
      timeline.walk(
          after.getEpochSecond() - reach,
          until.getEpochSecond() + reach,
          instance -> ring(timeline, instance, after, until, rings));
    }
  }

  private boolean ring(
      Timeline timeline, Instance instance, Instant after, Instant until, Rings rings) {
    for (AlarmRule rule : rules(instance.component(), timeline)) {
      if (++tests > MOST_TESTS) {
        throw new TooDense();
      }
      if (!rule.isAbsolute()) {
        long first = rule.first(instance, timeline.floating());
        rule.between(first, after, until, rings, due -> Ring.of(rule.alarm(), instance, due));
      }
    }
    return true;
  }

  /** Those that ring at a moment of their own, once for the whole series. */
  private void absolute(Timeline timeline, Instant after, Instant until, Rings rings) {
    for (Component part : timeline.components()) {
      for (AlarmRule rule : rules(part, timeline)) {
        if (rule.isAbsolute()) {
          long first = rule.absolute(timeline.floating());
          rule.between(first, after, until, rings, due -> about(timeline, part, rule.alarm(), due));
        }
      }
    }
  }

  /** Of a series, that is about the instance that ends next. */
  private static Ring about(Timeline timeline, Component part, Component alarm, long due) {
    Map<String, Instance> nearest = new HashMap<>();
    timeline.walk(
        due,
        due + LOOKAHEAD.toSeconds(),
        instance -> {
          if (instance.component().isSame(part)) {
            nearest.merge(instance.until() >= due ? "next" : "last", instance, AlarmTimes::nearer);
          }
          return true;
        });
    Instance found = nearest.getOrDefault("next", nearest.get("last"));
    return found == null ? Ring.undated(alarm, part, due) : Ring.of(alarm, found, due);
  }

  private static Instance nearer(Instance one, Instance other) {
    return one.from() <= other.from() ? one : other;
  }

  private List<AlarmRule> rules(Component part, Timeline timeline) {
    return rules.computeIfAbsent(
        part,
        one ->
            isOver(one)
                ? List.of()
                : one.components("VALARM").stream()
                    .flatMap(alarm -> AlarmRule.of(alarm, timeline.zones()).stream())
                    .toList());
  }

  private static boolean isOver(Component part) {
    String status =
        part.property("STATUS").map(Property::value).orElse("").strip().toUpperCase(Locale.ROOT);
    return status.equals("CANCELLED")
        || (part.name().equals("VTODO") && (status.equals("COMPLETED") || part.has("COMPLETED")));
  }
}
