package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.chalet.contentline.Parameter;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** One instance as a component that needs neither rule nor zone (RFC 4791 9.6.5). */
final class Expansion {
  private static final Set<String> RECURRENCE =
      Set.of("RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID");

  /** Characters that one answer may hold. */
  private static final long MAX_CHARACTERS = 64 * 1024 * 1024;

  private Expansion() {}

  /**
   * Instances as components; refuses TOO_MANY_INSTANCES where a large component would come again
   * and again.
   */
  static List<Component> of(List<Instance> instances, Zones zones) {
    IdentityHashMap<Component, Long> sizes = new IdentityHashMap<>();
    long characters = 0;
    for (Instance instance : instances) {
      characters += sizes.computeIfAbsent(instance.component(), Expansion::size);
      if (characters > MAX_CHARACTERS) {
        throw new Rejected(
            ErrorCode.TOO_MANY_INSTANCES, "the instances are too large to be sent at once");
      }
    }
    return instances.stream().map(instance -> of(instance, zones)).toList();
  }

  private static long size(Component component) {
    long size = 0;
    for (Property property : component.properties()) {
      size += property.value().length() + 16L * (1 + property.parameters().size());
    }
    return size + component.components().stream().mapToLong(Expansion::size).sum();
  }

  static Component of(Instance instance, Zones zones) {
    List<Property> properties = new ArrayList<>();
    for (Property property : instance.component().properties()) {
      if (!RECURRENCE.contains(property.name())) {
        properties.add(moved(property, instance, zones));
      }
    }
    if (instance.recurrenceId() != null) {
      properties.add(at("RECURRENCE-ID", instance.recurrenceId()));
    }
    return instance.component().withProperties(properties);
  }

  private static Property moved(Property property, Instance instance, Zones zones) {
    Extent extent = instance.extent();
    return switch (property.name()) {
      case "DTSTART" -> at("DTSTART", extent.start());
      case "DTEND", "DUE" -> at(property.name(), end(instance));
      default -> inUtc(property, zones);
    };
  }

  private static Moment end(Instance instance) {
    Moment start = instance.extent().start();
    Length length = instance.extent().length();
    if (start.floats()) {
      return start.at(start.local() + length.inSeconds());
    }
    return new Moment(instance.until(), false, Moment.UTC);
  }

  private static Property at(String name, Moment time) {
    Moment shown = time.floats() ? time : time.inUtc();
    List<Parameter> parameters = time.date() ? List.of(Parameter.of("VALUE", "DATE")) : List.of();
    return new Property(name, parameters, shown.text());
  }

  private static Property inUtc(Property property, Zones zones) {
    if (property.parameter("TZID").isEmpty()) {
      return property;
    }
    return Moment.of(property, zones)
        .filter(time -> !time.floats())
        .map(time -> property.withValue(time.inUtc().text()).withoutParameter("TZID"))
        .orElse(property);
  }
}
