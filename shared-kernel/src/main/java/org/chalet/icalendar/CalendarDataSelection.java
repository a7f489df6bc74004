package org.chalet.icalendar;

import java.util.ArrayList;
import java.util.List;

/**
 * The comp element of a calendar-data request (RFC 4791 9.6.1).
 *
 * @param name of the component, upper case; VCALENDAR at the root
 */
public record CalendarDataSelection(
    String name,
    boolean allProperties,
    List<PropertySelection> properties,
    boolean allComponents,
    List<CalendarDataSelection> components) {
  public CalendarDataSelection {
    properties = List.copyOf(properties);
    components = List.copyOf(components);
  }

  /**
   * RFC 4791 9.6.4; {@code name} in upper case, {@code noValue} asks for the name and parameters
   * only.
   */
  public record PropertySelection(String name, boolean noValue) {}

  public Component apply(Component component) {
    List<Property> kept = new ArrayList<>();
    for (Property property : component.properties()) {
      if (allProperties) {
        kept.add(property);
      } else {
        select(property, kept);
      }
    }
    List<Component> inner = new ArrayList<>();
    for (Component child : component.components()) {
      if (allComponents) {
        inner.add(child);
      } else {
        components.stream()
            .filter(wanted -> wanted.name.equals(child.name()))
            .findFirst()
            .ifPresent(wanted -> inner.add(wanted.apply(child)));
      }
    }
    return new Component(component.name(), kept, inner);
  }

  private void select(Property property, List<Property> kept) {
    for (PropertySelection wanted : properties) {
      if (wanted.name().equals(property.name())) {
        kept.add(wanted.noValue() ? property.withValue("") : property);
        return;
      }
    }
  }
}
