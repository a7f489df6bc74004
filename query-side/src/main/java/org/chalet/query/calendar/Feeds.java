package org.chalet.query.calendar;

import static org.chalet.query.calendar.CalendarSchema.BY_CALENDAR;
import static org.chalet.query.calendar.CalendarSchema.BY_FEED;
import static org.chalet.query.calendar.CalendarSchema.BY_URL;
import static org.chalet.query.calendar.CalendarSchema.FEEDS;
import static org.chalet.query.calendar.CalendarSchema.KINDS;
import static org.chalet.query.calendar.CalendarSchema.SUBSCRIPTIONS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.query.collection.CollectionKinds;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.RowPages;
import org.chalet.query.finding.Findable;
import org.chalet.store.Batch;
import org.chalet.store.Change;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;
import org.chalet.store.ViewSchema;
import org.chalet.store.ViewStore;

/**
 * What was fetched of subscribed calendars. It is state, in no event: positions count its own
 * changes, and what is lost is fetched again. Written by one thread of one node.
 */
public final class Feeds {
  private final Supplier<View> calendars;
  private final ViewStore store;

  /**
   * @param calendars the view of calendars
   * @param store where what is fetched is kept beside the views
   */
  public Feeds(Supplier<View> calendars, ViewStore store) {
    this.calendars = calendars;
    this.store = store;
  }

  /** Where the fetched objects are. */
  public View fetched() {
    return store.open(schema());
  }

  private static ViewSchema schema() {
    return CalendarSchema.FETCHED;
  }

  /** A bounded number of subscriptions behind the calendar, by calendar. */
  List<SubscriptionDocument> subscriptions(String behind, int most) {
    var scan = Scan.of(BY_CALENDAR).between(behind + '\0', null).limit(most);
    return calendars.get().find(SUBSCRIPTIONS, scan).stream().map(Document::value).toList();
  }

  /** How all stand that show what is published there. */
  List<FeedDocument> states(String url) {
    return calendars.get().find(SUBSCRIPTIONS, Scan.of(BY_URL, url)).stream()
        .map(subscription -> state(subscription.value().calendar()))
        .toList();
  }

  /** The subscription of somebody to what is published there. */
  Optional<String> subscribed(String owner, String url) {
    return calendars.get().find(SUBSCRIPTIONS, Scan.of(BY_URL, url, owner).limit(1)).stream()
        .map(subscription -> subscription.value().calendar())
        .findFirst();
  }

  /** What a calendar shows, by name. */
  Map<String, FetchedObject> shown(String calendar) {
    Map<String, FetchedObject> shown = new LinkedHashMap<>();
    for (Document<CalendarObjectDocument> there : living(fetched(), calendar)) {
      FetchedObject object = FetchedObject.of(CollectionViews.bytes(there));
      shown.put(object.name(), object);
    }
    return shown;
  }

  Optional<SubscriptionDocument> subscription(String calendar) {
    return calendars.get().get(SUBSCRIPTIONS, calendar).map(Document::value);
  }

  FeedDocument state(String calendar) {
    return fetched()
        .get(FEEDS, calendar)
        .map(Document::value)
        .orElse(FeedDocument.unknown(calendar));
  }

  /** How many objects are shown. */
  long count(String calendar) {
    return fetched().count(KINDS.objects(), Scan.of(KINDS.index().byChange(), calendar, 1L));
  }

  void keep(FeedDocument state) {
    View view = fetched();
    long position = view.position() + 1;
    view.apply(new Batch(position, List.of(put(state, position)), List.of()));
  }

  /** What its publisher says of a calendar; empty where nothing was ever read. */
  Optional<CollectionProperties> face(String calendar) {
    return FeedFace.find(fetched(), calendar).map(face -> face.value().properties());
  }

  /**
   * What became of a calendar.
   *
   * @param content whether it holds something else
   * @param face whether its publisher says something else of it
   */
  record Kept(boolean content, boolean face) {}

  /**
   * The calendar holds these from now on, by name; what did not change keeps its position.
   *
   * @param face what its publisher says of it
   */
  Kept keep(FeedDocument state, CollectionProperties face, Map<String, FetchedObject> objects) {
    View view = fetched();
    long position = view.position();
    List<Change> changes = new ArrayList<>();
    for (Document<CalendarObjectDocument> there : living(view, state.calendar())) {
      if (!objects.containsKey(there.value().name())) {
        position++;
        changes.add(FetchedObject.gone(there, position));
        changes.add(new Change.Remove<>(Findable.KIND, there.id()));
      }
    }
    for (FetchedObject object : objects.values()) {
      String id = CollectionKinds.idOf(state.calendar(), object.name());
      boolean same =
          view.get(KINDS.objects(), id)
              .filter(there -> !there.value().deleted())
              .filter(there -> there.value().etag().equals(object.etag()))
              .isPresent();
      if (!same) {
        position++;
        changes.add(object.put(state.calendar(), state.fetched(), position));
        changes.add(object.findable(state.calendar(), state.fetched(), position));
      }
    }
    boolean content = !changes.isEmpty();
    boolean looks = !face(state.calendar()).equals(Optional.of(face));
    if (looks) {
      position++;
      changes.add(FeedFace.put(state.calendar(), face, position));
    }
    position++;
    changes.add(put(state, position));
    view.apply(new Batch(position, changes, List.of()));
    return new Kept(content, looks);
  }

  private static Change put(FeedDocument state, long position) {
    return new Change.Put<>(FEEDS, new Document<>(state.calendar(), position, state, null));
  }

  private static List<Document<CalendarObjectDocument>> living(View view, String calendar) {
    return view.find(KINDS.objects(), Scan.of(KINDS.index().byChange(), calendar, 1L));
  }

  /** Drops what belongs to calendars that are no more. */
  void prune() {
    View view = fetched();
    RowPages<FeedDocument> rows = new RowPages<>(() -> view, FEEDS, Scan.of(BY_FEED));
    List<Change> changes = new ArrayList<>();
    while (rows.hasNext()) {
      String calendar = rows.next().id();
      if (subscription(calendar).isEmpty()) {
        changes.add(new Change.Remove<>(FEEDS, calendar));
        changes.add(FeedFace.remove(calendar));
        for (Row object : view.rows(KINDS.objects(), Scan.of(KINDS.index().byChange(), calendar))) {
          changes.add(new Change.Remove<>(KINDS.objects(), object.id()));
          changes.add(new Change.Remove<>(Findable.KIND, object.id()));
        }
      }
    }
    if (!changes.isEmpty()) {
      view.apply(new Batch(view.position() + 1, changes, List.of()));
    }
  }
}
