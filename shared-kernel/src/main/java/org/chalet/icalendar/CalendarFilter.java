package org.chalet.icalendar;

import java.time.ZoneId;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/**
 * The filter of a calendar-query (RFC 4791 9.7); its root names VCALENDAR. Refuses INVALID_FILTER
 * otherwise.
 */
public record CalendarFilter(CompFilter root) {
  public CalendarFilter {
    if (!root.name().equals("VCALENDAR") || root.timeRange().isPresent() || root.isNotDefined()) {
      throw new Rejected(
          ErrorCode.INVALID_FILTER, "a filter begins with VCALENDAR, which has no time of its own");
    }
  }

  public boolean matches(Component calendar, ZoneId floating) {
    return new FilterMatch(calendar, floating).matches(root);
  }

  /**
   * A range that the spans of all matching objects must meet; empty when the filter implies none.
   */
  public Optional<TimeRange> indexRange() {
    return root.compFilters().stream().flatMap(filter -> filter.timeRange().stream()).findFirst();
  }

  /** The only kind of component that can match; empty when the filter implies none. */
  public Optional<String> componentName() {
    return root.compFilters().stream()
        .filter(filter -> !filter.isNotDefined() && CalendarObject.KINDS.contains(filter.name()))
        .map(CompFilter::name)
        .findFirst();
  }
}
