package org.chalet.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Recurrence sets (RFC 5545 3.8.5) and time-range tests (RFC 4791 9.9) of calendar objects. */
public final class Occurrences {
  private Occurrences() {}

  /**
   * Whether any instance overlaps the range from {@code start} (or {@link Instant#MIN}) until
   * before {@code end} (or {@link Instant#MAX}). Rules too dense to decide in bounded time count as
   * overlapping.
   */
  public static boolean overlaps(
      Component calendar, String componentName, Instant start, Instant end, ZoneId floating) {
    throw new UnsupportedOperationException();
  }

  /**
   * Instances that overlap the range, in order of start; refuses TOO_MANY_INSTANCES over {@code
   * max}.
   */
  public static List<Occurrence> between(
      Component calendar, Instant start, Instant end, ZoneId floating, int max) {
    throw new UnsupportedOperationException();
  }

  /**
   * The calendar with each overlapping instance as a component of its own in UTC (RFC 4791 9.6.5).
   */
  public static Component expand(
      Component calendar, Instant start, Instant end, ZoneId floating, int max) {
    throw new UnsupportedOperationException();
  }

  /** The calendar with the overrides that matter to the range only (RFC 4791 9.6.6). */
  public static Component limitRecurrenceSet(
      Component calendar, Instant start, Instant end, ZoneId floating) {
    throw new UnsupportedOperationException();
  }

  /** The calendar with the FREEBUSY periods that overlap the range only (RFC 4791 9.6.7). */
  public static Component limitFreeBusySet(Component calendar, Instant start, Instant end) {
    throw new UnsupportedOperationException();
  }
}
