package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.Rejected;

/** What several availabilities say together of a range (RFC 7953, 4). Not thread-safe. */
final class AvailabilityTimes {
  private static final int MOST_INSTANCES = 5_000;

  /** What is said beyond is not looked at. */
  private static final int MOST_PARTS = 200;

  private static final int LOWEST = 10;

  /** A VAVAILABILITY, in the calendar whose zones it names. */
  private record Part(Component availability, Component calendar, ZoneId floating) {
    /** 1 is the highest, 9 the lowest, and none is lower still (RFC 7953, 3.1). */
    int priority() {
      String text = availability.property("PRIORITY").map(Property::value).orElse("0").strip();
      return text.matches("[1-9]") ? Integer.parseInt(text) : LOWEST;
    }

    BusyTimes.Type type() {
      return BusyTimes.Type.of(
          availability.property("BUSYTYPE").map(Property::value).orElse("BUSY-UNAVAILABLE"));
    }

    long time(String name, long otherwise) {
      return moment(name).map(moment -> moment.epoch(floating.getRules())).orElse(otherwise);
    }

    /** It may say how long it lasts instead of when it ends. */
    long end(long otherwise) {
      Optional<Length> length =
          availability.property("DURATION").flatMap(text -> Length.of(text.value()));
      return length.isEmpty()
          ? time("DTEND", otherwise)
          : moment("DTSTART")
              .map(start -> length.get().after(start, floating.getRules()))
              .orElse(otherwise);
    }

    private Optional<Moment> moment(String name) {
      return availability.property(name).flatMap(time -> Moment.of(time, new Zones(calendar)));
    }

    /** Its times when somebody is available, as if they were events. */
    Component available() {
      List<Component> events = new ArrayList<>(calendar.components("VTIMEZONE"));
      for (Component one : availability.components(Availability.PART)) {
        events.add(new Component("VEVENT", one.properties(), List.of()));
      }
      return calendar.withComponents(events);
    }
  }

  private final List<Part> parts = new ArrayList<>(0);

  void add(Component calendar, ZoneId floating) {
    for (Component availability : calendar.components(Availability.NAME)) {
      if (parts.size() < MOST_PARTS) {
        parts.add(new Part(availability, calendar, floating));
      }
    }
  }

  /** When somebody cannot be met; higher priorities hold over lower ones. */
  Map<BusyTimes.Type, Intervals> between(long from, long until) {
    Map<BusyTimes.Type, Intervals> busy = new EnumMap<>(BusyTimes.Type.class);
    for (BusyTimes.Type type : BusyTimes.Type.values()) {
      busy.put(type, new Intervals());
    }
    parts.sort(Comparator.comparingInt(Part::priority).reversed());
    for (Part part : parts) {
      long start = Math.max(from, part.time("DTSTART", from));
      long end = Math.min(until, part.end(until));
      if (start < end) {
        busy.values().forEach(intervals -> intervals.remove(start, end));
        Intervals own = busy.getOrDefault(part.type(), new Intervals());
        own.add(start, end);
        free(part, start, end, own);
      }
    }
    return busy;
  }

  /** What is more than anybody can say of their time frees nothing. */
  private static void free(Part part, long start, long end, Intervals busy) {
    try {
      Occurrences.between(
              part.available(),
              Instant.ofEpochSecond(start),
              Instant.ofEpochSecond(end),
              part.floating(),
              MOST_INSTANCES)
          .forEach(one ->
              busy.remove(
                  Math.max(start, one.start().getEpochSecond()),
                  Math.min(end, one.end().getEpochSecond())));
    } catch (Rejected tooDense) {
      busy.add(start, end);
    }
  }
}
