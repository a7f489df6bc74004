package org.chalet.icalendar;

import java.time.zone.ZoneRules;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a recurrence set, or a component that does not recur.
 *
 * @param recurrenceId original start, null for what does not recur
 * @param from epoch second, as {@code until}, which is never before it
 */
record Instance(
    Component component, Extent extent, @Nullable Moment recurrenceId, long from, long until) {
  static Instance of(
      Component component, Extent extent, @Nullable Moment recurrenceId, ZoneRules floating) {
    return new Instance(
        component, extent, recurrenceId, extent.from(floating), extent.until(floating));
  }

  /** RFC 4791 9.9; {@code after} is the first second behind the range. */
  boolean overlaps(long rangeStart, long after) {
    return switch (component.name()) {
      case "VTODO" -> todoOverlaps(rangeStart, after);
      case "VFREEBUSY" -> extent.hasEnd() && rangeStart <= until && after > from;
      default ->
          until > from ? rangeStart < until && after > from : rangeStart <= from && after > from;
    };
  }

  private boolean todoOverlaps(long rangeStart, long after) {
    if (!extent.hasStart()) {
      return rangeStart < until && after >= until;
    }
    if (!extent.hasEnd()) {
      return rangeStart <= from && after > from;
    }
    return (rangeStart < until || rangeStart <= from) && (after > from || after >= until);
  }
}
