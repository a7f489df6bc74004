package org.chalet.icalendar;

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
  /** RFC 4791 9.6.4; {@code noValue} asks for the name and parameters only. */
  public record PropertySelection(String name, boolean noValue) {}

  public Component apply(Component calendar) {
    throw new UnsupportedOperationException();
  }
}
