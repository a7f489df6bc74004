package org.chalet.query.calendar;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.Occurrences;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.TimeSpan;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of the times of an object.
 *
 * @param start and {@code end}: bounds of all occurrences in epoch seconds, both inclusive
 * @param exact whether the bounds are those of the one and only occurrence, in every time zone
 */
public record IndexedSpan(long start, long end, boolean exact) {
  /** For an object of which nothing is known: it may meet any range. */
  public static final IndexedSpan UNKNOWN = new IndexedSpan(Long.MIN_VALUE, Long.MAX_VALUE, false);

  private static final int CLASS_SHIFT = 2;
  private static final long HOUR = 3600;
  private static final long OPEN_END = 100;
  private static final long OPEN_START = 101;

  static IndexedSpan of(CalendarObject object) {
    TimeSpan span = object.span();
    Occurrence only = theOnly(object);
    return only == null
        ? new IndexedSpan(span.start(), span.end(), false)
        : new IndexedSpan(only.start().getEpochSecond(), only.end().getEpochSecond(), true);
  }

  private static @Nullable Occurrence theOnly(CalendarObject object) {
    if (!object.componentName().equals("VEVENT")) {
      return null;
    }
    List<Component> events = object.calendar().components("VEVENT");
    if (events.size() != 1 || !isFixedAndSingle(events.getFirst())) {
      return null;
    }
    List<Occurrence> all =
        Occurrences.between(object.calendar(), Instant.MIN, Instant.MAX, ZoneOffset.UTC, 2);
    return all.size() == 1 && inWholeSeconds(all.getFirst()) ? all.getFirst() : null;
  }

  private static boolean isFixedAndSingle(Component event) {
    return event.property("RRULE").isEmpty()
        && event.property("RDATE").isEmpty()
        && event.property("RECURRENCE-ID").isEmpty()
        && event.property("DTSTART").filter(IndexedSpan::isFixed).isPresent();
  }

  private static boolean isFixed(Property start) {
    return start.value().indexOf('T') > 0
        && (start.value().strip().endsWith("Z") || start.parameter("TZID").isPresent());
  }

  private static boolean inWholeSeconds(Occurrence occurrence) {
    return !occurrence.allDay()
        && occurrence.start().getNano() == 0
        && occurrence.end().getNano() == 0;
  }

  /** Whether an occurrence may overlap the range from {@code from} until before {@code until}. */
  boolean mayMeet(long from, long until) {
    return start < until && end >= from;
  }

  /** Whether an occurrence surely overlaps the range (RFC 4791, 9.9); false: not known or not. */
  boolean surelyMeets(long from, long until) {
    return exact && start < until && (end > from || start == end && start >= from);
  }

  /**
   * Spans of about the same length have the same class, so that those that meet a range begin in
   * one short stretch of time. Null for an object without any occurrence.
   */
  @Nullable Long lengthClass() {
    if (start > end) {
      return null;
    }
    if (start == Long.MIN_VALUE) {
      return OPEN_START;
    }
    if (end == Long.MAX_VALUE) {
      return OPEN_END;
    }
    long hours = (end - start) / HOUR;
    return (long) (Long.SIZE - Long.numberOfLeadingZeros(hours) + CLASS_SHIFT - 1) / CLASS_SHIFT;
  }

  /** The earliest start of a span of that class which may meet a range that starts then. */
  static @Nullable Long earliestStart(long lengthClass, long from) {
    if (lengthClass >= OPEN_END || from == Long.MIN_VALUE) {
      return null;
    }
    long longest = (1L << (lengthClass * CLASS_SHIFT)) * HOUR;
    return from < Long.MIN_VALUE + longest ? null : Long.valueOf(from - longest);
  }
}
