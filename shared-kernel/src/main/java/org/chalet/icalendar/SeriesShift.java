package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * What follows from a series' start being another: its rule, its dates, and the instances that
 * differ go along.
 */
final class SeriesShift {
  private final Series before;
  private final Component changed;
  private final Moment from;
  private final Moment to;
  private final boolean sameRule;
  private final Set<Long> dates = new HashSet<>();
  private final Optional<RecurrenceRule> newRule;
  private final Component master;

  /**
   * @param changed the master as it was changed, its start already the new one; rule and dates of
   *     its own are new ones
   */
  SeriesShift(Series before, Component changed) {
    this.before = before;
    this.changed = changed;
    this.from = before.start();
    this.to = Series.start(changed, before.zones()).orElse(from);
    this.sameRule = rules(changed).equals(rules(before.master()));
    if (shifts()) {
      before.verifyPlain();
    }
    AdditionalDates.of(before.master(), before.zones())
        .entries()
        .forEach(date -> dates.add(before.onClock(date.start()).local()));
    Component ruled = sameRule && shifts() ? withMovedRules() : changed;
    this.newRule = RecurrenceRule.all(ruled, "RRULE").stream().findFirst();
    this.master = shifts() ? withMovedDates(ruled) : ruled;
  }

  private static List<String> rules(Component master) {
    return master.properties("RRULE").stream().map(Property::value).toList();
  }

  private boolean shifts() {
    return !from.equals(to);
  }

  /** The master as it is from now on. */
  Component master() {
    return master;
  }

  private Component withMovedRules() {
    if (changed.properties("RRULE").size() > 1) {
      throw new Rejected(ErrorCode.SERIES_CANNOT_CHANGE, "it has several rules");
    }
    return Series.mapped(
        changed,
        property ->
            property.name().equals("RRULE")
                ? property.withValue(moved(property.value()))
                : property);
  }

  private String moved(String text) {
    RecurrenceRule rule = RecurrenceRule.of(text).orElseThrow();
    RuleParts parts = new RuleParts(ShiftedRule.of(text, from, to));
    if (rule.until().isEmpty()) {
      return parts.text();
    }
    RecurrenceRule endless = RecurrenceRule.of(parts.without("UNTIL").text()).orElseThrow();
    long last = ShiftedRule.moved(endless, last(rule), from, to);
    long end = last == RuleWalk.NONE ? to.local() : last;
    return parts.with("UNTIL", SeriesSplit.until(to.at(end))).text();
  }

  private Moment last(RecurrenceRule rule) {
    RuleWalk walk = new RuleWalk(rule, from);
    long last = from.local();
    long steps = 0;
    for (long next = walk.next(); next != RuleWalk.NONE; next = walk.next()) {
      last = next;
      if (++steps > Bounds.MOST_INSTANCES) {
        throw new Rejected(ErrorCode.SERIES_CANNOT_CHANGE, "it happens too often");
      }
    }
    return from.at(last);
  }

  private Component withMovedDates(Component ruled) {
    List<Property> properties = new ArrayList<>();
    for (Property property : ruled.properties()) {
      boolean old = before.master().properties().contains(property);
      if (old && (property.name().equals("EXDATE") || property.name().equals("RDATE"))) {
        Component alone = ruled.withProperties(List.of(property));
        Series.dates(alone, property.name()).forEach(date -> date(date).ifPresent(properties::add));
      } else {
        properties.add(property);
      }
    }
    return ruled.withProperties(properties);
  }

  private Optional<Property> date(Property date) {
    if (date.value().indexOf('/') >= 0) {
      throw new Rejected(ErrorCode.SERIES_CANNOT_CHANGE, "it has dates with a length of their own");
    }
    Optional<Moment> time = Moment.of(date, before.zones());
    if (time.isPresent() && time.get().date() && !from.date() && !to.date()) {
      long day = time.get().local() + (to.day() - from.day()) * Moment.DAY;
      return Optional.of(date.withValue(time.get().at(day).text()));
    }
    return time.flatMap(one -> goes(before.onClock(one)))
        .map(moved -> Series.time(date.name(), changed, moved));
  }

  /** Where an original start goes; empty where there is none in its place. */
  private Optional<Moment> goes(Moment original) {
    if (!shifts()) {
      return Optional.of(original);
    }
    RecurrenceRule rule =
        sameRule && !dates.contains(original.local()) ? newRule.orElse(null) : null;
    long local = ShiftedRule.moved(rule, original, from, to);
    return local == RuleWalk.NONE ? Optional.empty() : Optional.of(to.at(local));
  }

  /** What an override becomes; empty where its instance is no longer there. */
  Optional<Component> override(Component override) {
    Optional<Moment> former = before.id(override);
    return former
        .flatMap(this::goes)
        .filter(this::isThere)
        .map(id -> moved(override, former.orElseThrow(), id));
  }

  /** A rule that was moved along has what it had; another one has to be asked. */
  private boolean isThere(Moment id) {
    boolean sameDates =
        Series.dates(changed, "RDATE").equals(Series.dates(before.master(), "RDATE"));
    if (sameRule && sameDates) {
      return true;
    }
    return Series.of(before.calendar().withComponents(withoutOverrides()))
        .filter(series -> series.recursAt(id))
        .isPresent();
  }

  private List<Component> withoutOverrides() {
    List<Component> parts = new ArrayList<>(before.calendar().components("VTIMEZONE"));
    parts.add(master.without("EXDATE"));
    return parts;
  }

  private Component moved(Component override, Moment former, Moment id) {
    Component renamed =
        Series.mapped(
            override,
            property ->
                property.name().equals("RECURRENCE-ID") && shifts()
                    ? Series.time("RECURRENCE-ID", changed, id)
                    : property);
    boolean unmoved =
        Series.start(override, before.zones()).map(before::onClock).equals(Optional.of(former));
    return unmoved ? timesOfSeries(renamed, override, former, id) : renamed;
  }

  /** It happens when the series has it; as long as that, too, unless its own length differs. */
  private Component timesOfSeries(Component renamed, Component override, Moment former, Moment id) {
    boolean sameEnd = ends(before.movedTo(former)).equals(ends(override));
    if (!shifts() && !sameEnd) {
      return renamed;
    }
    Component like = Series.shifted(master, id.local() - to.local(), before.zones());
    List<Property> properties =
        new ArrayList<>(renamed.without("DTSTART", "DTEND", "DUE", "DURATION").properties());
    like.property("DTSTART").ifPresent(properties::add);
    if (sameEnd || from.date() != to.date()) {
      properties.addAll(ends(like));
    } else {
      long by = id.local() - former.local();
      properties.addAll(ends(inZone(Series.shifted(override, by, before.zones()))));
    }
    return renamed.withProperties(properties);
  }

  private static List<Property> ends(Component part) {
    List<Property> ends = new ArrayList<>(part.properties("DTEND"));
    ends.addAll(part.properties("DUE"));
    ends.addAll(part.properties("DURATION"));
    return ends;
  }

  private Component inZone(Component part) {
    return Series.mapped(
        part,
        property ->
            Moment.of(property, before.zones())
                .filter(time ->
                    (property.name().equals("DTEND") || property.name().equals("DUE"))
                        && !time.date())
                .map(time ->
                    Series.time(
                        property.name(), changed, new Moment(time.local(), false, to.zone())))
                .orElse(property));
  }
}
