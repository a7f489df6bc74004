package org.chalet.query.dav.caldav;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.objects.ObjectText;

/** A calendar whose reader learns free and busy times alone; it looks empty. */
record HiddenCalendar(CalendarSource whole) implements CalendarSource {
  @Override
  public StoredCollection collection() {
    return whole.collection();
  }

  @Override
  public void addTo(BusyCalendar busy, long from, long until, ZoneId floating) {
    whole.addTo(busy, from, until, floating);
  }

  @Override
  public boolean isPast() {
    return false;
  }

  @Override
  public long created() {
    return whole.created();
  }

  @Override
  public long lastChange() {
    return created();
  }

  @Override
  public Iterator<ObjectRow> members() {
    return Collections.emptyIterator();
  }

  @Override
  public Iterator<ObjectRow> living(long upTo) {
    return Collections.emptyIterator();
  }

  @Override
  public Iterator<ObjectRow> changes(long after, long upTo) {
    return Collections.emptyIterator();
  }

  @Override
  public Map<String, ObjectText> objects(Collection<String> names) {
    return Map.of();
  }

  @Override
  public Iterator<CalendarCandidate> candidates(Optional<String> component, long from, long until) {
    return Collections.emptyIterator();
  }

  @Override
  public Optional<ObjectRow> named(String uid) {
    return Optional.empty();
  }
}
