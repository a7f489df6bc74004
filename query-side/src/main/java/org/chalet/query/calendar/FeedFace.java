package org.chalet.query.calendar;

import static org.chalet.query.calendar.CalendarSchema.KINDS;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chalet.icalendar.PublishedCalendar;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.StoredCollection;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.View;
import org.jspecify.annotations.Nullable;

/**
 * What a publisher says of a calendar, kept beside what was fetched of it. It is shown where the
 * subscriber says nothing.
 */
final class FeedFace {
  private FeedFace() {}

  static CollectionProperties of(PublishedCalendar published) {
    return new CollectionProperties(
        published.name(), published.description(), published.colour(), null, null, Map.of());
  }

  /** Empty for a calendar that was never fetched; the position is that of its last change. */
  static Optional<Document<StoredCollection>> find(View fetched, String calendar) {
    return fetched.get(KINDS.collections(), calendar);
  }

  static Change put(String calendar, CollectionProperties said, long position) {
    var face = new StoredCollection(calendar, "", calendar, List.of(), said, false, 0);
    return new Change.Put<>(KINDS.collections(), new Document<>(calendar, position, face, null));
  }

  static Change remove(String calendar) {
    return new Change.Remove<>(KINDS.collections(), calendar);
  }

  /** The calendar as it is shown; another position whenever that is something else. */
  static Document<StoredCollection> shown(
      Document<StoredCollection> there, Document<StoredCollection> face) {
    StoredCollection calendar = there.value();
    return new Document<>(
        there.id(),
        there.position() + face.position(),
        calendar.with(under(calendar.properties(), face.value().properties())),
        null);
  }

  private static CollectionProperties under(
      CollectionProperties chosen, CollectionProperties said) {
    Map<String, String> others = new TreeMap<>(said.others());
    others.putAll(chosen.others());
    return new CollectionProperties(
        first(chosen.displayName(), said.displayName()),
        first(chosen.description(), said.description()),
        first(chosen.colour(), said.colour()),
        first(chosen.order(), said.order()),
        first(chosen.timezone(), said.timezone()),
        others);
  }

  private static <T> @Nullable T first(@Nullable T chosen, @Nullable T said) {
    return chosen == null ? said : chosen;
  }
}
