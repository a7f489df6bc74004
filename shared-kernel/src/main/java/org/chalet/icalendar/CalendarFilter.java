package org.chalet.icalendar;

import java.time.ZoneId;
import java.util.Optional;

/** The filter of a calendar-query (RFC 4791 9.7); its root names VCALENDAR. */
public record CalendarFilter(CompFilter root) {
  public boolean matches(Component calendar, ZoneId floating) {
    throw new UnsupportedOperationException();
  }

  /**
   * A range that the spans of all matching objects must meet; empty when the filter implies none.
   */
  public Optional<TimeRange> indexRange() {
    throw new UnsupportedOperationException();
  }

  /** The only kind of component that can match; empty when the filter implies none. */
  public Optional<String> componentName() {
    throw new UnsupportedOperationException();
  }
}
