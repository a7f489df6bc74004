package org.chalet.query.dav.caldav;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.chalet.calendar.CalendarComponents;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.objects.LivingObjects;
import org.chalet.store.Document;

/** A calendar as it is now. */
final class LivingCalendar extends LivingObjects<CalendarObjectDocument> implements CalendarSource {
  private final CalendarViews views;

  LivingCalendar(CalendarViews views, Document<StoredCollection> document) {
    super(views, document);
    this.views = views;
  }

  @Override
  public Iterator<CalendarCandidate> candidates(Optional<String> component, long from, long until) {
    String id = collection().id();
    if (component.isEmpty()) {
      return views.unsorted(id);
    }
    boolean ranged = from != Long.MIN_VALUE || until != Long.MAX_VALUE;
    return ranged
        ? views.meeting(id, component.get(), from, until).iterator()
        : views.ofComponent(id, component.get());
  }

  @Override
  public Optional<ObjectRow> named(String uid) {
    return CalendarComponents.KNOWN.stream()
        .flatMap(kind -> views.named(collection().id(), kind, uid).stream())
        .findFirst()
        .map(CalendarCandidate::object);
  }

  @Override
  public List<CalendarSource> beside() {
    return views.home(collection().owner()).stream()
        .<CalendarSource>map(there -> new LivingCalendar(views, there))
        .toList();
  }
}
