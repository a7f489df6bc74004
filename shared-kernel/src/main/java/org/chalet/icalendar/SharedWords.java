package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings what was changed of a series to its instances that differ: what they say as the series
 * said it they say as it does now, what they say otherwise stays.
 */
final class SharedWords {
  private static final Set<String> LISTS = Set.of("ATTENDEE", "ATTACH", "CONFERENCE", "RELATED-TO");

  private SharedWords() {}

  static Component applied(Component override, Component before, Component after) {
    Set<String> names = new LinkedHashSet<>();
    before.properties().forEach(property -> names.add(property.name()));
    after.properties().forEach(property -> names.add(property.name()));
    names.removeAll(Series.TIMES);
    Component applied = override;
    for (String name : names) {
      List<Property> then = before.properties(name);
      List<Property> now = after.properties(name);
      if (!then.equals(now)) {
        applied =
            LISTS.contains(name)
                ? oneByOne(applied, then, now)
                : applied.properties(name).equals(then) ? replaced(applied, name, now) : applied;
      }
    }
    return withAlarms(applied, before, after);
  }

  private static Component replaced(Component part, String name, List<Property> now) {
    List<Property> properties = new ArrayList<>(part.without(name).properties());
    properties.addAll(now);
    return part.withProperties(properties);
  }

  /** People and files come and go singly, so that an answer for one instance stays. */
  private static Component oneByOne(Component part, List<Property> then, List<Property> now) {
    List<Property> properties = new ArrayList<>(part.properties());
    for (Property former : then) {
      List<Property> same = now.stream().filter(one -> isSame(one, former)).toList();
      if (same.isEmpty()) {
        properties.removeIf(one -> isSame(one, former));
      } else {
        properties.replaceAll(one -> one.equals(former) ? same.getFirst() : one);
      }
    }
    for (Property fresh : now) {
      if (then.stream().noneMatch(one -> isSame(one, fresh))
          && properties.stream().noneMatch(one -> isSame(one, fresh))) {
        properties.add(fresh);
      }
    }
    return part.withProperties(properties);
  }

  private static boolean isSame(Property one, Property other) {
    return one.name().equals(other.name())
        && one.value()
            .strip()
            .toLowerCase(Locale.ROOT)
            .equals(other.value().strip().toLowerCase(Locale.ROOT));
  }

  private static Component withAlarms(Component override, Component before, Component after) {
    List<Component> then = before.components("VALARM");
    List<Component> now = after.components("VALARM");
    if (then.equals(now) || !override.components("VALARM").equals(then)) {
      return override;
    }
    List<Component> components = new ArrayList<>(override.components());
    components.removeAll(then);
    components.addAll(now);
    return override.withComponents(components);
  }
}
