package org.chalet.query.dav.caldav;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.calendar.IndexedSpan;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.dav.past.PastObjects;
import org.chalet.query.past.Held;
import org.chalet.query.past.HeldObject;

/** A calendar as it was, or what was deleted from it. */
final class PastCalendar extends PastObjects implements CalendarSource {
  PastCalendar(Held held, String moment) {
    super(held, moment);
  }

  /** Nothing is known of times before an object is read. */
  @Override
  public Iterator<CalendarCandidate> candidates(Optional<String> component, long from, long until) {
    Iterator<HeldObject> objects = searched();
    Iterable<HeldObject> all = () -> objects;
    return StreamSupport.stream(all.spliterator(), false)
        .filter(object -> component.isEmpty() || component.get().equals(object.row().component()))
        .map(object -> new CalendarCandidate(object.row(), object.uid(), IndexedSpan.UNKNOWN))
        .iterator();
  }

  /** Nothing is stored that could be in conflict. */
  @Override
  public Optional<ObjectRow> named(String uid) {
    return Optional.empty();
  }
}
