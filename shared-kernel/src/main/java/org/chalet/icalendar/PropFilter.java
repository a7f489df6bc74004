package org.chalet.icalendar;

import java.util.List;
import java.util.Optional;

/** RFC 4791 9.7.2; {@code name} in upper case. */
public record PropFilter(
    String name,
    boolean isNotDefined,
    Optional<TimeRange> timeRange,
    Optional<TextMatch> textMatch,
    List<ParamFilter> paramFilters) {
  public PropFilter {
    paramFilters = List.copyOf(paramFilters);
  }
}
