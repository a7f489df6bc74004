package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds one calendar against filters. */
final class FilterMatch {
  private final Component calendar;
  private final ZoneId floating;
  private final Zones zones;
  private final Map<String, Set<Component>> ringing = new HashMap<>(0);

  FilterMatch(Component calendar, ZoneId floating) {
    this.calendar = calendar;
    this.floating = floating;
    this.zones = new Zones(calendar);
  }

  boolean matches(CompFilter root) {
    return properties(root.propFilters(), calendar) && components(root.compFilters(), calendar);
  }

  private boolean components(List<CompFilter> filters, Component parent) {
    for (CompFilter filter : filters) {
      if (!matches(filter, parent)) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(CompFilter filter, Component parent) {
    List<Component> candidates = parent.components(filter.name());
    if (filter.isNotDefined() || candidates.isEmpty()) {
      return filter.isNotDefined() && candidates.isEmpty();
    }
    Set<Component> happening =
        parent.isSame(calendar)
            ? filter
                .timeRange()
                .map(range -> happening(filter.name(), range))
                .orElse(all(candidates))
            : all(candidates);
    for (Component candidate : candidates) {
      if (happening.contains(candidate)
          && properties(filter.propFilters(), candidate)
          && components(filter.compFilters(), candidate)
          && rings(filter, parent, candidate)) {
        return true;
      }
    }
    return false;
  }

  /** A range on anything within a component speaks of alarms, or of parts of an availability. */
  private boolean rings(CompFilter filter, Component parent, Component candidate) {
    if (parent.isSame(calendar) || filter.timeRange().isEmpty()) {
      return true;
    }
    TimeRange range = filter.timeRange().get();
    if (filter.name().equals(Availability.PART)) {
      return new FilterMatch(Availability.parts(parent, calendar), floating)
          .happening(Availability.PART, range)
          .contains(candidate);
    }
    return filter.name().equals("VALARM")
        && ringing
            .computeIfAbsent(parent.name() + range, _ -> ringing(parent.name(), range))
            .contains(candidate);
  }

  private Set<Component> ringing(String kind, TimeRange range) {
    return Alarms.ringing(new Timeline(calendar, kind, floating), range.from(), range.until());
  }

  /** The components, master or overrides, of which an instance overlaps the range. */
  private Set<Component> happening(String kind, TimeRange range) {
    long from = range.from().getEpochSecond();
    long after = range.until().getEpochSecond();
    Timeline timeline = new Timeline(calendar, kind, floating);
    Set<Component> happening = all(timeline.undated(from, after));
    int all = calendar.components(kind).size();
    try {
      timeline.walk(
          from,
          after,
          instance -> {
            if (instance.overlaps(from, after)) {
              happening.add(instance.component());
            }
            return happening.size() < all;
          });
    } catch (TooDense undecided) {
      happening.addAll(calendar.components(kind));
    }
    return happening;
  }

  private static Set<Component> all(List<Component> components) {
    Set<Component> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(components);
    return all;
  }

  private boolean properties(List<PropFilter> filters, Component component) {
    for (PropFilter filter : filters) {
      List<Property> candidates = component.properties(filter.name());
      boolean holds =
          filter.isNotDefined()
              ? candidates.isEmpty()
              : candidates.stream().anyMatch(property -> matches(filter, property));
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  private boolean matches(PropFilter filter, Property property) {
    return filter.textMatch().map(match -> match.matches(property.text())).orElse(true)
        && filter.timeRange().map(range -> within(property, range)).orElse(true)
        && filter.paramFilters().stream().allMatch(parameter -> matches(parameter, property));
  }

  private static boolean matches(ParamFilter filter, Property property) {
    Optional<String> value = property.parameter(filter.name());
    if (filter.isNotDefined() || value.isEmpty()) {
      return filter.isNotDefined() && value.isEmpty();
    }
    return filter.textMatch().map(match -> match.matches(value.get())).orElse(true);
  }

  private boolean within(Property property, TimeRange range) {
    ZoneRules clock = floating.getRules();
    Optional<Period> period =
        Period.of(property, zones)
            .or(() ->
                Moment.of(property, zones)
                    .map(time -> new Period(time, time.date() ? Length.DAY : Length.ZERO)));
    return period.filter(found -> overlaps(found, clock, range.from(), range.until())).isPresent();
  }

  private static boolean overlaps(Period period, ZoneRules clock, Instant from, Instant until) {
    long start = period.start().epoch(clock);
    long end = Math.max(start + 1, period.length().after(period.start(), clock));
    return from.getEpochSecond() < end && until.getEpochSecond() > start;
  }
}
