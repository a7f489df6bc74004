package org.chalet.query.calendar;

import org.chalet.query.collection.ObjectRow;

/** An object that may meet a range of time, as the index knows it. */
public record CalendarCandidate(ObjectRow object, String uid, IndexedSpan span) {
  /** Whether an occurrence surely overlaps the range; false: it has to be looked at. */
  public boolean surelyMeets(long from, long until) {
    return span.surelyMeets(from, until);
  }

  /** Whether the index alone decides, for any range. */
  public boolean isExact() {
    return span.exact();
  }
}
