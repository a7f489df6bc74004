package org.chalet.icalendar;

import java.util.List;
import java.util.Optional;

/** RFC 4791 9.7.1; {@code name} in upper case. */
public record CompFilter(
    String name,
    boolean isNotDefined,
    Optional<TimeRange> timeRange,
    List<PropFilter> propFilters,
    List<CompFilter> compFilters) {
  public CompFilter {
    propFilters = List.copyOf(propFilters);
    compFilters = List.copyOf(compFilters);
  }
}
