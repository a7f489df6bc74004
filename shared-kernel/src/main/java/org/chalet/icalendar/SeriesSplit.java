package org.chalet.icalendar;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** A series cut in two before one of its instances. */
final class SeriesSplit {
  private static final String SAME_SET = "X-CALENDARSERVER-RECURRENCE-SET";

  private final Series series;
  private final Moment at;

  SeriesSplit(Series series, Moment at) {
    series.verifyPlain();
    this.series = series;
    this.at = at;
    if (Series.dates(series.master(), "RDATE").stream()
        .anyMatch(date -> local(date).filter(one -> one < series.start().local()).isPresent())) {
      throw new Rejected(ErrorCode.SERIES_CANNOT_CHANGE, "it has dates before its start");
    }
  }

  /** Whether nothing happens before. */
  boolean isWhole() {
    return at.local() <= series.start().local();
  }

  /** What happens before; empty where all of it was taken away. */
  Optional<Component> head() {
    Component master =
        Series.mapped(
            series.master(),
            property ->
                property.name().equals("RRULE")
                    ? property.withValue(ended(property.value()))
                    : property);
    Component kept = withDates(master, date -> date < at.local());
    List<Component> parts = parts(kept, id -> id.local() < at.local());
    Component head = series.calendar().withComponents(parts);
    return happens(head) ? Optional.of(head) : Optional.empty();
  }

  /** A series that never happens is none (RFC 5545 wants one instance at least). */
  static boolean happens(Component calendar) {
    String kind = Series.master(calendar).orElse(calendar).name();
    try {
      return !new Timeline(calendar, kind, ZoneOffset.UTC)
          .walk(Long.MIN_VALUE, Long.MAX_VALUE, instance -> false);
    } catch (TooDense undecided) {
      return true;
    }
  }

  private String ended(String rule) {
    RuleParts parts = new RuleParts(rule);
    RecurrenceRule read = RecurrenceRule.of(rule).orElseThrow();
    long before = startsBefore(read);
    if (read.count() > 0) {
      return parts.with("COUNT", Long.toString(Math.min(read.count(), Math.max(1, before)))).text();
    }
    Moment last = series.start().at(at.local() - (at.date() ? Moment.DAY : 1));
    boolean earlier = read.lastStart(series.start()) <= last.local();
    return earlier ? parts.text() : parts.with("UNTIL", until(last)).text();
  }

  /** RFC 5545, 3.3.10: a date for dates, local time where it floats, else UTC. */
  static String until(Moment last) {
    return last.floats() ? last.text() : last.inUtc().text();
  }

  private long startsBefore(RecurrenceRule rule) {
    RuleWalk walk = new RuleWalk(rule, series.start());
    long count = 0;
    while (walk.next() < at.local()) {
      if (++count > Bounds.MOST_INSTANCES) {
        throw new Rejected(ErrorCode.SERIES_CANNOT_CHANGE, "too much happens before that instance");
      }
    }
    return count;
  }

  /** The instance and what follows, under a UID of its own. */
  Component tail(String uid) {
    Moment first = firstOfTail();
    long by = first.local() - series.start().local();
    List<Property> properties = new ArrayList<>();
    for (Property property : Series.shifted(series.master(), by, series.zones()).properties()) {
      if (property.name().equals("RRULE")) {
        continued(property.value(), first)
            .ifPresent(rule -> properties.add(property.withValue(rule)));
      } else {
        properties.add(property);
      }
    }
    Component master =
        withDates(series.master().withProperties(properties), date -> date >= at.local());
    Component calendar =
        series.calendar().withComponents(parts(master, id -> id.local() >= at.local()));
    return named(linked(calendar, setOf(calendar)), uid);
  }

  /** Both halves say to which series they belonged, as calendars of Apple do. */
  Component linkedHead(Component head) {
    return linked(head, setOf(series.calendar()));
  }

  private static String setOf(Component calendar) {
    Component master = Series.master(calendar).orElseThrow();
    return master.properties("RELATED-TO").stream()
        .filter(related -> related.parameter("RELTYPE").filter(SAME_SET::equals).isPresent())
        .findFirst()
        .or(() -> master.property("UID"))
        .map(Property::value)
        .orElseThrow();
  }

  private static Component linked(Component calendar, String set) {
    Property link = Property.of("RELATED-TO", set).withParameter("RELTYPE", SAME_SET);
    return edited(
        calendar, part -> part.properties().contains(link) ? part : Series.plus(part, link));
  }

  private static Component named(Component calendar, String uid) {
    return edited(
        calendar,
        part ->
            Series.mapped(
                part,
                property ->
                    switch (property.name()) {
                      case "UID" -> property.withValue(uid);
                      case "SEQUENCE" -> property.withValue("0");
                      default -> property;
                    }));
  }

  private static Component edited(Component calendar, UnaryOperator<Component> change) {
    return calendar.withComponents(
        calendar.components().stream()
            .map(part -> CalendarObject.KINDS.contains(part.name()) ? change.apply(part) : part)
            .toList());
  }

  /** The first start of a rule from the instance on, which may be one of the dates. */
  private Moment firstOfTail() {
    RuleWalks walks = new RuleWalks(series.master(), series.start());
    walks.skipTo(at.local());
    long next = walks.next();
    while (next < at.local()) {
      next = walks.next();
    }
    return next == RuleWalk.NONE ? at : series.start().at(next);
  }

  private Optional<String> continued(String rule, Moment first) {
    RecurrenceRule read = RecurrenceRule.of(rule).orElseThrow();
    RuleParts parts = new RuleParts(rule);
    if (read.count() == 0) {
      return read.lastStart(series.start()) < first.local()
          ? Optional.empty()
          : Optional.of(parts.text());
    }
    long left = read.count() - startsBefore(read);
    return left <= 0
        ? Optional.empty()
        : Optional.of(parts.with("COUNT", Long.toString(left)).text());
  }

  private Component withDates(Component master, Predicate<Long> kept) {
    List<Property> properties = new ArrayList<>(master.without("RDATE", "EXDATE").properties());
    for (String name : List.of("RDATE", "EXDATE")) {
      Series.dates(series.master(), name).stream()
          .filter(date -> local(date).filter(kept).isPresent())
          .forEach(properties::add);
    }
    return master.withProperties(properties);
  }

  /** A date among times stands for its whole day. */
  private Optional<Long> local(Property date) {
    String value = date.value();
    int slash = value.indexOf('/');
    Property first = slash < 0 ? date : date.withValue(value.substring(0, slash));
    return Moment.of(first, series.zones())
        .map(time ->
            time.date() && !at.date() && time.day() == at.day()
                ? at.local()
                : series.onClock(time).local());
  }

  private List<Component> parts(Component master, Predicate<Moment> kept) {
    List<Component> parts = new ArrayList<>();
    for (Component part : series.calendar().components()) {
      if (part.isSame(series.master())) {
        parts.add(master);
      } else if (!part.has("RECURRENCE-ID") || series.id(part).filter(kept).isPresent()) {
        parts.add(part);
      }
    }
    return parts;
  }
}
