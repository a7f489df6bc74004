package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * Recurrence sets (RFC 5545 3.8.5) and time-range tests (RFC 4791 9.9) of calendar objects. DTSTART
 * always counts as the first instance, and a local time that a clock change skips happens later by
 * as much as the clock is put forward; so do the calendars of phones and desktops.
 */
public final class Occurrences {
  private static final List<String> KINDS = List.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY");

  private Occurrences() {}

  /**
   * Whether any instance overlaps the range from {@code start} (or {@link Instant#MIN}) until
   * before {@code end} (or {@link Instant#MAX}). Rules too dense to decide in bounded time count as
   * overlapping.
   */
  public static boolean overlaps(
      Component calendar, String componentName, Instant start, Instant end, ZoneId floating) {
    if (componentName.equals("VALARM")) {
      return KINDS.stream()
          .map(kind -> new Timeline(calendar, kind, floating))
          .anyMatch(timeline -> !Alarms.ringing(timeline, start, end).isEmpty());
    }
    Timeline timeline = new Timeline(calendar, componentName, floating);
    long from = start.getEpochSecond();
    long after = end.getEpochSecond();
    try {
      return !timeline.undated(from, after).isEmpty()
          || !timeline.walk(from, after, instance -> !instance.overlaps(from, after));
    } catch (TooDense undecided) {
      return true;
    }
  }

  /**
   * Instances that overlap the range, in order of start; refuses TOO_MANY_INSTANCES over {@code
   * max}. Tasks without any date are no instances.
   */
  public static List<Occurrence> between(
      Component calendar, Instant start, Instant end, ZoneId floating, int max) {
    return instances(calendar, start, end, floating, max).stream()
        .map(Occurrences::occurrence)
        .toList();
  }

  static List<Instance> instances(
      Component calendar, Instant start, Instant end, ZoneId floating, int max) {
    long from = start.getEpochSecond();
    long after = end.getEpochSecond();
    List<Instance> found = new ArrayList<>();
    try {
      for (String kind : KINDS) {
        new Timeline(calendar, kind, floating)
            .walk(
                from,
                after,
                instance ->
                    !instance.overlaps(from, after)
                        || (found.add(instance) && found.size() <= max));
      }
    } catch (TooDense tooDense) {
      throw tooMany(max);
    }
    if (found.size() > max) {
      throw tooMany(max);
    }
    found.sort(Comparator.comparingLong(Instance::from));
    return found;
  }

  private static Rejected tooMany(int max) {
    return new Rejected(
        ErrorCode.TOO_MANY_INSTANCES, "more than " + max + " instances in the range");
  }

  private static Occurrence occurrence(Instance instance) {
    return new Occurrence(
        instance.component(),
        Optional.ofNullable(instance.recurrenceId()).map(Occurrences::recurrenceId),
        Instant.ofEpochSecond(instance.from()),
        Instant.ofEpochSecond(instance.until()),
        instance.extent().start().date());
  }

  private static String recurrenceId(Moment original) {
    return original.floats() ? original.text() : original.inUtc().text();
  }

  /**
   * The calendar with each overlapping instance as a component of its own in UTC (RFC 4791 9.6.5).
   */
  public static Component expand(
      Component calendar, Instant start, Instant end, ZoneId floating, int max) {
    List<Component> expanded =
        new ArrayList<>(
            Expansion.of(instances(calendar, start, end, floating, max), new Zones(calendar)));
    for (String kind : KINDS) {
      expanded.addAll(
          new Timeline(calendar, kind, floating)
              .undated(start.getEpochSecond(), end.getEpochSecond()));
    }
    expanded.addAll(calendar.components(Availability.NAME));
    return calendar.withComponents(expanded);
  }

  /** The calendar with the overrides that matter to the range only (RFC 4791 9.6.6). */
  public static Component limitRecurrenceSet(
      Component calendar, Instant start, Instant end, ZoneId floating) {
    return RecurrenceSetLimit.apply(
        calendar, start.getEpochSecond(), end.getEpochSecond(), floating);
  }

  /** The calendar with the FREEBUSY periods that overlap the range only (RFC 4791 9.6.7). */
  public static Component limitFreeBusySet(Component calendar, Instant start, Instant end) {
    return FreeBusyLimit.apply(calendar, start.getEpochSecond(), end.getEpochSecond());
  }
}
