package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chalet.contentline.Escapes;
import org.chalet.contentline.Parameter;
import org.chalet.kernel.rule.Rejected;

/**
 * When somebody is busy within a range (RFC 4791, 7.10; RFC 5545, 3.2.9; RFC 7953). Not
 * thread-safe.
 */
public final class BusyTimes {
  private static final int MOST_INSTANCES = 10_000;

  /** Of all objects together. */
  private static final int MOST_TIMES = 200_000;

  /** How busy; the names are those of FBTYPE. */
  enum Type {
    BUSY("BUSY"),
    TENTATIVE("BUSY-TENTATIVE"),
    UNAVAILABLE("BUSY-UNAVAILABLE");

    private final String text;

    Type(String text) {
      this.text = text;
    }

    static Type of(String text) {
      return switch (text.toUpperCase(Locale.ROOT)) {
        case "BUSY-TENTATIVE" -> TENTATIVE;
        case "BUSY-UNAVAILABLE" -> UNAVAILABLE;
        default -> BUSY;
      };
    }
  }

  private final long from;
  private final long until;
  private final Set<String> self;
  private final Map<Type, Intervals> busy = new EnumMap<>(Type.class);
  private final AvailabilityTimes availability = new AvailabilityTimes();
  private int skipped;
  private int times;

  /**
   * @param from and {@code until}: epoch seconds
   * @param self calendar user addresses of whose times these are, lower-case
   */
  public BusyTimes(long from, long until, Set<String> self) {
    this.from = from;
    this.until = until;
    this.self = Set.copyOf(self);
  }

  public long from() {
    return from;
  }

  public long until() {
    return until;
  }

  /**
   * Adds what a calendar object takes of somebody's time, or says of when it can be taken; floating
   * times are of the zone. Where there is more than anybody can have to do, all of the range is
   * taken.
   */
  public void add(Component calendar, ZoneId floating) {
    if (times > MOST_TIMES) {
      return;
    }
    availability.add(calendar, floating);
    addPeriods(calendar);
    try {
      for (Occurrence one :
          Occurrences.between(
              calendar,
              Instant.ofEpochSecond(from),
              Instant.ofEpochSecond(until),
              floating,
              MOST_INSTANCES)) {
        count();
        if (one.component().name().equals("VEVENT") && takesTime(one.component())) {
          add(type(one.component()), one.start().getEpochSecond(), one.end().getEpochSecond());
        }
      }
    } catch (Rejected tooDense) {
      add(Type.BUSY, from, until);
    }
  }

  /** Something could not be read. */
  public void skip() {
    skipped++;
  }

  public int skipped() {
    return skipped;
  }

  void add(Type type, long start, long end) {
    busy.computeIfAbsent(type, any -> new Intervals())
        .add(Math.max(start, from), Math.min(end, until));
  }

  private void addPeriods(Component calendar) {
    Zones zones = new Zones(calendar);
    for (Component times : calendar.components("VFREEBUSY")) {
      for (Property property : times.properties("FREEBUSY")) {
        String type = property.parameter("FBTYPE").orElse("BUSY");
        if (!type.equalsIgnoreCase("FREE")) {
          for (String value : Escapes.split(property.value(), ',')) {
            count();
            Period.of(property.withValue(value), zones).ifPresent(p -> add(Type.of(type), p));
          }
        }
      }
    }
  }

  private void add(Type type, Period period) {
    add(type, period.start().epoch(Moment.UTC), period.length().after(period.start(), Moment.UTC));
  }

  private void count() {
    times++;
    if (times > MOST_TIMES) {
      add(Type.BUSY, from, until);
    }
  }

  private boolean takesTime(Component event) {
    return !has(event, "TRANSP", "TRANSPARENT")
        && !has(event, "STATUS", "CANCELLED")
        && !answered(event, "DECLINED");
  }

  private Type type(Component event) {
    boolean tentative =
        has(event, "STATUS", "TENTATIVE")
            || answered(event, "TENTATIVE")
            || answered(event, "NEEDS-ACTION");
    return tentative ? Type.TENTATIVE : Type.BUSY;
  }

  private boolean answered(Component event, String answer) {
    return event.properties("ATTENDEE").stream()
        .filter(attendee -> self.contains(attendee.value().strip().toLowerCase(Locale.ROOT)))
        .anyMatch(attendee ->
            attendee.parameter("PARTSTAT").orElse("NEEDS-ACTION").equalsIgnoreCase(answer));
  }

  private static boolean has(Component event, String name, String value) {
    return event
        .property(name)
        .filter(property -> property.value().strip().equalsIgnoreCase(value))
        .isPresent();
  }

  /** All times that are not free, whatever takes them, in order; none touches another. */
  public List<Taken> taken() {
    addUnavailable();
    Intervals all = new Intervals();
    busy.values().forEach(intervals -> intervals.all().forEach(all::add));
    return all.all().entrySet().stream()
        .map(one -> new Taken(one.getKey(), one.getValue()))
        .toList();
  }

  private void addUnavailable() {
    availability
        .between(from, until)
        .forEach((type, times) -> times.all().forEach((start, end) -> add(type, start, end)));
  }

  /** FREEBUSY properties, each with one kind of time, in order. */
  public List<Property> properties() {
    addUnavailable();
    List<Property> properties = new ArrayList<>();
    busy.forEach((type, intervals) -> {
      String value = intervals.text();
      if (!value.isEmpty()) {
        properties.add(new Property("FREEBUSY", List.of(Parameter.of("FBTYPE", type.text)), value));
      }
    });
    return properties;
  }
}
