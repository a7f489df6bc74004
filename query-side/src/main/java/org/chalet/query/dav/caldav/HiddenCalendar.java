package org.chalet.query.dav.caldav;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.collection.SyncState;
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
  public SyncState state() {
    return new SyncState(collection().created(), collection().created());
  }

  @Override
  public Iterator<ObjectRow> members() {
    return Collections.emptyIterator();
  }

  @Override
  public Iterator<ObjectRow> living(SyncState upTo) {
    return Collections.emptyIterator();
  }

  @Override
  public Iterator<ObjectRow> changes(SyncState after, SyncState upTo) {
    if (!after.equals(upTo)) {
      throw new Rejected(ErrorCode.INVALID_SYNC_TOKEN, "not a token of this collection");
    }
    return Collections.emptyIterator();
  }

  @Override
  public SyncState told(ObjectRow last, SyncState before) {
    return state();
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
