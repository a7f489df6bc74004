package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalet.contentline.Escapes;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** A calendar object as a series: its master, and the instances that differ. */
final class Series {
  /** What says when a component happens and how it recurs. */
  static final Set<String> TIMES =
      Set.of("DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID");

  private static final Set<String> ENDS = Set.of("DTEND", "DUE");
  private static final int MOST_AT_ONE_MOMENT = 100;

  private final Component calendar;
  private final Component master;
  private final Zones zones;
  private final Moment start;

  private Series(Component calendar, Component master, Moment start) {
    this.calendar = calendar;
    this.master = master;
    this.zones = new Zones(calendar);
    this.start = start;
  }

  /** Empty for an object that does not recur, or of which some instances alone are known. */
  static Optional<Series> of(Component calendar) {
    Zones zones = new Zones(calendar);
    return master(calendar)
        .filter(RecurrenceSet::recurs)
        .flatMap(master -> start(master, zones).map(start -> new Series(calendar, master, start)));
  }

  /** The component without RECURRENCE-ID. */
  static Optional<Component> master(Component calendar) {
    return calendar.components().stream()
        .filter(part -> CalendarObject.KINDS.contains(part.name()) && !part.has("RECURRENCE-ID"))
        .findFirst();
  }

  /** When a component starts; a task without start is anchored at its DUE. */
  static Optional<Moment> start(Component part, Zones zones) {
    return part.property("DTSTART")
        .or(() -> part.property("DUE"))
        .flatMap(time -> Moment.of(time, zones));
  }

  Component calendar() {
    return calendar;
  }

  Component master() {
    return master;
  }

  Zones zones() {
    return zones;
  }

  Moment start() {
    return start;
  }

  ZoneRules clock() {
    ZoneRules zone = start.zone();
    return zone == null ? Moment.UTC : zone;
  }

  /** The original start on the clock of the series, whatever zone it is written in. */
  Moment onClock(Moment wanted) {
    if (start.date()) {
      return start.at(wanted.day() * Moment.DAY);
    }
    return start.zone() == null || wanted.floats() || clock().equals(wanted.zone())
        ? start.at(wanted.local())
        : start.at(Moment.local(wanted.epoch(Moment.UTC), clock()));
  }

  /**
   * The original start that is meant.
   *
   * @param instance as {@link Occurrence#recurrenceId} tells it; refuses INVALID_INSTANCE what is
   *     none
   */
  Moment instance(String instance) {
    return Moment.of(Property.of("RECURRENCE-ID", instance), zones)
        .map(this::onClock)
        .flatMap(wanted -> override(wanted).flatMap(this::id).or(() -> recurring(wanted)))
        .orElseThrow(Series::none);
  }

  static Rejected none() {
    return new Rejected(ErrorCode.INVALID_INSTANCE, "there is no such instance");
  }

  /** Whether rule or dates make it an instance that nothing takes away. */
  boolean recursAt(Moment original) {
    return recurring(original).isPresent();
  }

  /** A time that a change of the clock skips is not the one that the rule names. */
  private Optional<Moment> recurring(Moment original) {
    Component alone =
        calendar.withComponents(
            calendar.components().stream()
                .filter(part -> part.name().equals("VTIMEZONE") || part.isSame(master))
                .toList());
    Instant from = Instant.ofEpochSecond(original.epoch(Moment.UTC));
    return Occurrences.instances(
            alone, from, from.plusSeconds(1), ZoneOffset.UTC, MOST_AT_ONE_MOMENT)
        .stream()
        .map(Instance::recurrenceId)
        .filter(Objects::nonNull)
        .filter(id -> isSame(id, original))
        .findFirst();
  }

  static boolean isSame(Moment one, Moment other) {
    return one.epoch(Moment.UTC) == other.epoch(Moment.UTC);
  }

  List<Component> overrides() {
    return calendar.components().stream()
        .filter(part -> part.name().equals(master.name()) && part.has("RECURRENCE-ID"))
        .toList();
  }

  Optional<Component> override(Moment original) {
    return overrides().stream()
        .filter(part -> id(part).filter(id -> isSame(id, original)).isPresent())
        .findFirst();
  }

  /** Which instance an override is for. */
  Optional<Moment> id(Component override) {
    return override
        .property("RECURRENCE-ID")
        .flatMap(id -> Moment.of(id, zones))
        .map(this::onClock);
  }

  /** The master at another of its starts, with its end. */
  Component movedTo(Moment original) {
    return shifted(master, original.local() - start.local(), zones);
  }

  /** A component that starts and ends by so many seconds later on its clock. */
  static Component shifted(Component part, long by, Zones zones) {
    return mapped(
        part,
        property ->
            property.name().equals("DTSTART") || ENDS.contains(property.name())
                ? Moment.of(property, zones)
                    .map(time -> property.withValue(time.at(time.local() + by).text()))
                    .orElse(property)
                : property);
  }

  static Component mapped(Component part, UnaryOperator<Property> change) {
    return part.withProperties(part.properties().stream().map(change).toList());
  }

  static Component plus(Component part, Property further) {
    List<Property> properties = new ArrayList<>(part.properties());
    properties.add(further);
    return part.withProperties(properties);
  }

  /** A time in the form in which the component says when it starts. */
  static Property time(String name, Component like, Moment time) {
    Property start = like.property("DTSTART").or(() -> like.property("DUE")).orElseThrow();
    return new Property(name, start.parameters(), time.text());
  }

  /** The values of a property that lists dates, each on its own. */
  static List<Property> dates(Component part, String name) {
    List<Property> dates = new ArrayList<>();
    for (Property list : part.properties(name)) {
      Escapes.split(list.value(), ',').forEach(date -> dates.add(list.withValue(date.strip())));
    }
    return dates;
  }

  /** Refuses SERIES_CANNOT_CHANGE what nobody writes any more and cannot be edited in part. */
  void verifyPlain() {
    if (master.has("EXRULE") || overrides().stream().anyMatch(RecurrenceSet::isForFuture)) {
      throw new Rejected(
          ErrorCode.SERIES_CANNOT_CHANGE,
          "it has EXRULE or RANGE, which only programs of old know");
    }
  }
}
