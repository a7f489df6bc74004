package org.chalet.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** When somebody can be met at all (RFC 7953). */
public final class PersonalAvailability {
  private static final int MOST_INSTANCES = 5_000;
  private static final int LOWEST = 10;

  private final Component calendar;
  private final ZoneId floating;

  private PersonalAvailability(Component calendar) {
    this.calendar = calendar;
    this.floating =
        FloatingZone.of(new String(ICalendars.write(calendar), StandardCharsets.UTF_8))
            .orElse(ZoneOffset.UTC);
  }

  /** Refuses INVALID_CALENDAR_DATA what is no calendar of VAVAILABILITY alone. */
  public static PersonalAvailability of(String text) {
    Component calendar = ICalendars.parse(text.getBytes(StandardCharsets.UTF_8));
    boolean alone =
        calendar.components().stream()
            .allMatch(c -> c.name().equals("VAVAILABILITY") || c.name().equals("VTIMEZONE"));
    if (!alone || calendar.components("VAVAILABILITY").isEmpty()) {
      throw new Rejected(
          ErrorCode.INVALID_CALENDAR_DATA, "availability is told by VAVAILABILITY alone");
    }
    return new PersonalAvailability(calendar);
  }

  /** Adds the times at which the person cannot be met; higher priorities hold over lower ones. */
  public void addTo(BusyTimes busy) {
    List<Component> parts = new ArrayList<>(calendar.components("VAVAILABILITY"));
    parts.sort(Comparator.comparingInt(PersonalAvailability::priority).reversed());
    Intervals unavailable = new Intervals();
    Intervals tentative = new Intervals();
    Intervals plain = new Intervals();
    for (Component part : parts) {
      long start = Math.max(busy.from(), time(part, "DTSTART").orElse(busy.from()));
      long end = Math.min(busy.until(), time(part, "DTEND").orElse(busy.until()));
      if (start < end) {
        for (Intervals kind : List.of(unavailable, tentative, plain)) {
          kind.remove(start, end);
        }
        Intervals kind =
            switch (BusyTimes.Type.of(
                part.property("BUSYTYPE").map(Property::value).orElse("BUSY-UNAVAILABLE"))) {
              case BUSY -> plain;
              case TENTATIVE -> tentative;
              case UNAVAILABLE -> unavailable;
            };
        kind.add(start, end);
        free(part, start, end, kind);
      }
    }
    unavailable.all().forEach((s, e) -> busy.add(BusyTimes.Type.UNAVAILABLE, s, e));
    tentative.all().forEach((s, e) -> busy.add(BusyTimes.Type.TENTATIVE, s, e));
    plain.all().forEach((s, e) -> busy.add(BusyTimes.Type.BUSY, s, e));
  }

  private void free(Component part, long start, long end, Intervals kind) {
    List<Component> available = new ArrayList<>(calendar.components("VTIMEZONE"));
    for (Component one : part.components("AVAILABLE")) {
      available.add(new Component("VEVENT", one.properties(), List.of()));
    }
    Occurrences.between(
            calendar.withComponents(available),
            Instant.ofEpochSecond(start),
            Instant.ofEpochSecond(end),
            floating,
            MOST_INSTANCES)
        .forEach(one ->
            kind.remove(
                Math.max(start, one.start().getEpochSecond()),
                Math.min(end, one.end().getEpochSecond())));
  }

  private Optional<Long> time(Component part, String name) {
    return part.property(name)
        .flatMap(time -> Moment.of(time, new Zones(calendar)))
        .map(moment -> moment.epoch(floating.getRules()));
  }

  /** 1 is the highest, 9 the lowest, and none is lower still (RFC 7953, 3.1). */
  private static int priority(Component part) {
    String text = part.property("PRIORITY").map(Property::value).orElse("0").strip();
    return text.matches("[1-9]") ? Integer.parseInt(text) : LOWEST;
  }
}
