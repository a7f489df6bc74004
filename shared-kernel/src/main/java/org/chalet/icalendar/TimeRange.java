package org.chalet.icalendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;

/** RFC 4791 9.9: from {@code start} until before {@code end}, one of which may be open. */
public record TimeRange(Optional<Instant> start, Optional<Instant> end) {
  private static final Zones NO_ZONES = new Zones(new Component("VCALENDAR", List.of(), List.of()));

  /**
   * Refuses INVALID_FILTER for a range without both ends, or with its end at or before its start.
   */
  public TimeRange {
    if (start.isEmpty() && end.isEmpty()) {
      throw new Rejected(ErrorCode.INVALID_FILTER, "a time-range needs a start or an end");
    }
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      throw new Rejected(ErrorCode.INVALID_FILTER, "a time-range ends after its start");
    }
  }

  /**
   * From the attributes of a time-range element, UTC times as {@code 20260102T030405Z}; refuses
   * INVALID_FILTER.
   */
  public static TimeRange of(Optional<String> start, Optional<String> end) {
    return new TimeRange(start.map(TimeRange::instant), end.map(TimeRange::instant));
  }

  private static Instant instant(String text) {
    return Moment.of(text, "", NO_ZONES)
        .filter(time -> !time.floats())
        .map(TimeRange::instant)
        .orElseThrow(() -> new Rejected(ErrorCode.INVALID_FILTER, "not a UTC time: " + text));
  }

  private static Instant instant(Moment time) {
    Bounds.verify(time);
    return Instant.ofEpochSecond(time.epoch(Moment.UTC));
  }

  public Instant from() {
    return start.orElse(Instant.MIN);
  }

  public Instant until() {
    return end.orElse(Instant.MAX);
  }
}
