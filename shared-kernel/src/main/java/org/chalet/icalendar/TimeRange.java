package org.chalet.icalendar;

import java.time.Instant;
import java.util.Optional;

/** RFC 4791 9.9: from {@code start} until before {@code end}, one of which may be open. */
public record TimeRange(Optional<Instant> start, Optional<Instant> end) {
  /**
   * From the attributes of a time-range element, UTC times as {@code 20260102T030405Z}; refuses
   * INVALID_FILTER.
   */
  public static TimeRange of(Optional<String> start, Optional<String> end) {
    throw new UnsupportedOperationException();
  }

  public Instant from() {
    return start.orElse(Instant.MIN);
  }

  public Instant until() {
    return end.orElse(Instant.MAX);
  }
}
