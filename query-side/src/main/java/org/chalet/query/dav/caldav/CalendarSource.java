package org.chalet.query.dav.caldav;

import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.dav.objects.ObjectSource;
import org.chalet.query.dav.objects.ObjectText;

/** Where a calendar is read. */
interface CalendarSource extends ObjectSource {
  /**
   * Everything that may match a query, as far as is known without reading it.
   *
   * @param component of which kind; empty for all
   * @param from epoch seconds, as {@code until}; the extremes of long are open
   */
  Iterator<CalendarCandidate> candidates(Optional<String> component, long from, long until);

  /** The object with that UID, for conflicts. */
  Optional<ObjectRow> named(String uid);

  /** All calendars of its owner. */
  default List<CalendarSource> beside() {
    return List.of(this);
  }

  /**
   * Adds when its owner is busy.
   *
   * @param floating the zone of times that name none
   */
  default void addTo(BusyCalendar busy, long from, long until, ZoneId floating) {
    busy.add(
        component -> candidates(Optional.of(component), from, until),
        names -> objects(names).values().stream().map(ObjectText::bytes),
        floating);
  }
}
