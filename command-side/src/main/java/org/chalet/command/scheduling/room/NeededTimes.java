package org.chalet.command.scheduling.room;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.Occurrences;
import org.chalet.icalendar.Property;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.scheduling.itip.CalendarAddress;

/**
 * When a room is needed by a calendar object; what is over does not count.
 *
 * @param all each instance by itself
 */
public record NeededTimes(List<Need> all) {
  /** Two years: what is further away is not booked, nor is a series without an end. */
  static final Duration HORIZON = Duration.ofDays(731);

  /** Daily for two years, and then some. */
  private static final int MOST = 1_000;

  /**
   * An instance.
   *
   * @param instance its original start, as lists tell it; empty for what does not recur
   * @param end exclusive, in epoch seconds as {@code start}
   */
  public record Need(Optional<String> instance, long start, long end) {}

  /** Whom a component needs. */
  interface Wanted {
    boolean by(Component part);
  }

  /**
   * Of an object of another's calendar: the instances to which the room is invited.
   *
   * @param again whether an instance that the room declined is asked for again
   */
  static Wanted invited(Set<CalendarAddress> self, boolean again) {
    return part ->
        part.properties("ATTENDEE").stream()
            .filter(one -> self.contains(new CalendarAddress(one.value())))
            .anyMatch(one -> again || !answer(one).equals("DECLINED"));
  }

  /** Of an object of the room's own calendar, whatever takes time in it. */
  static Wanted own(Set<CalendarAddress> self) {
    Wanted invited = invited(self, false);
    return part ->
        part.properties("ATTENDEE").stream()
                .anyMatch(one -> self.contains(new CalendarAddress(one.value())))
            ? invited.by(part)
            : !says(part, "TRANSP", "TRANSPARENT");
  }

  /** Refuses ROOM_BOOKED_TOO_FAR what goes on beyond the horizon. */
  static NeededTimes of(Component calendar, Wanted wanted, Instant now, ZoneId floating) {
    List<Component> needing =
        calendar.components("VEVENT").stream().filter(part -> takesTime(part, wanted)).toList();
    if (needing.isEmpty()) {
      return new NeededTimes(List.of());
    }
    Instant horizon = now.plus(HORIZON);
    if (Occurrences.overlaps(reach(calendar, needing), "VEVENT", horizon, Instant.MAX, floating)) {
      throw tooFar();
    }
    try {
      List<Need> all = new ArrayList<>();
      for (Occurrence one : Occurrences.between(calendar, now, horizon, floating, MOST)) {
        if (one.end().isAfter(one.start()) && takesTime(one.component(), wanted)) {
          all.add(
              new Need(
                  one.recurrenceId(), one.start().getEpochSecond(), one.end().getEpochSecond()));
        }
      }
      return new NeededTimes(all);
    } catch (Rejected tooMany) {
      throw tooMany.code() == ErrorCode.TOO_MANY_INSTANCES ? tooFar() : tooMany;
    }
  }

  /** Of a series that does not need the room itself, only the instances that do. */
  private static Component reach(Component calendar, List<Component> needing) {
    boolean series = needing.stream().anyMatch(part -> !part.has("RECURRENCE-ID"));
    return series
        ? calendar
        : calendar.withComponents(
            calendar.components().stream()
                .filter(part -> !part.name().equals("VEVENT") || needing.contains(part))
                .toList());
  }

  private static Rejected tooFar() {
    return new Rejected(
        ErrorCode.ROOM_BOOKED_TOO_FAR,
        "a room is booked for at most two years ahead, and " + MOST + " times at once");
  }

  private static boolean takesTime(Component part, Wanted wanted) {
    return part.name().equals("VEVENT") && !says(part, "STATUS", "CANCELLED") && wanted.by(part);
  }

  private static String answer(Property attendee) {
    return attendee.parameter("PARTSTAT").orElse("").toUpperCase(Locale.ROOT);
  }

  private static boolean says(Component part, String name, String value) {
    return part.property(name)
        .filter(one -> one.value().strip().equalsIgnoreCase(value))
        .isPresent();
  }

  /** Starts and ends in turn, in order; what overlaps itself is one time. */
  static List<Long> merged(List<Need> needs) {
    List<Long> times = new ArrayList<>();
    needs.stream()
        .sorted(Comparator.comparingLong(Need::start).thenComparingLong(Need::end))
        .forEach(need -> {
          if (!times.isEmpty() && times.getLast() >= need.start()) {
            times.set(times.size() - 1, Math.max(times.getLast(), need.end()));
          } else {
            times.add(need.start());
            times.add(need.end());
          }
        });
    return times;
  }
}
