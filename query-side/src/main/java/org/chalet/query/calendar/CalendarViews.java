package org.chalet.query.calendar;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.value.CalendarId;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.query.collection.RowPages;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.chalet.store.Row;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked about calendars. */
public final class CalendarViews extends CollectionViews<CalendarObjectDocument> {
  private final Supplier<View> fetched;

  /**
   * Of calendars of which none is published elsewhere. The live view is asked for at each read,
   * since a rebuilt one may take its place.
   */
  public CalendarViews(Supplier<View> view) {
    this(view, view);
  }

  /**
   * @param fetched where the objects of subscribed calendars are, see {@link Feeds}
   */
  public CalendarViews(Supplier<View> view, Supplier<View> fetched) {
    super(view, CalendarSchema.KINDS);
    this.fetched = fetched;
  }

  @Override
  protected View objectsOf(String calendar) {
    return isSubscription(calendar) ? fetched.get() : view.get();
  }

  /** Those of what is fetched are positions of their own. */
  @Override
  protected long own(Document<StoredCollection> of) {
    return isSubscription(of.id())
        ? FeedFace.find(fetched.get(), of.id()).map(Document::position).orElse(0L)
        : super.own(of);
  }

  @Override
  public List<Document<StoredCollection>> home(String owner) {
    return super.home(owner).stream().map(this::shown).toList();
  }

  @Override
  public Optional<Document<StoredCollection>> inHome(String owner, String segment) {
    return super.inHome(owner, segment).map(this::shown);
  }

  @Override
  public Optional<Document<StoredCollection>> collection(String id) {
    return super.collection(id).map(this::shown);
  }

  /** What its publisher says of a subscribed calendar is shown where its owner says nothing. */
  private Document<StoredCollection> shown(Document<StoredCollection> there) {
    return isSubscription(there.id())
        ? FeedFace.find(fetched.get(), there.id())
            .map(face -> FeedFace.shown(there, face))
            .orElse(there)
        : there;
  }

  private static boolean isSubscription(String calendar) {
    return CalendarId.isSubscription(calendar);
  }

  /** All living objects of one kind, in the order of the index. */
  public Iterator<CalendarCandidate> ofComponent(String calendar, String component) {
    return candidates(calendar, Scan.of(CalendarSchema.BY_SPAN, calendar, component));
  }

  /** The one with that UID; costs a walk over all of its kind, which conflicts alone are worth. */
  public Optional<CalendarCandidate> named(String calendar, String component, String uid) {
    Iterator<CalendarCandidate> candidates = ofComponent(calendar, component);
    while (candidates.hasNext()) {
      CalendarCandidate candidate = candidates.next();
      if (candidate.uid().equals(uid)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Living objects of one kind with their texts, in the order of the index. */
  public Page<Document<CalendarObjectDocument>> ofKind(
      String calendar, String component, PageRequest wanted) {
    return wanted.page(
        objectsOf(calendar), kinds.objects(), Scan.of(CalendarSchema.BY_SPAN, calendar, component));
  }

  /** All living objects; nothing is said of their times. */
  public Iterator<CalendarCandidate> unsorted(String calendar) {
    Iterator<ObjectRow> rows = members(calendar);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public CalendarCandidate next() {
        return new CalendarCandidate(rows.next(), "", IndexedSpan.UNKNOWN);
      }
    };
  }

  /**
   * Living objects of one kind that may have an occurrence between {@code from} and before {@code
   * until} (epoch seconds; the extremes of long are open). Costs one walk for each length of span
   * that the calendar knows, and what they find.
   */
  public List<CalendarCandidate> meeting(String calendar, String component, long from, long until) {
    List<CalendarCandidate> meeting = new ArrayList<>();
    for (long lengthClass : lengthClasses(calendar, component)) {
      var scan =
          Scan.of(CalendarSchema.BY_SPAN, calendar, component, lengthClass)
              .between(
                  IndexedSpan.earliestStart(lengthClass, from),
                  until == Long.MAX_VALUE ? null : Long.valueOf(until));
      candidates(calendar, scan)
          .forEachRemaining(candidate -> {
            if (candidate.span().mayMeet(from, until)) {
              meeting.add(candidate);
            }
          });
    }
    return meeting;
  }

  private List<Long> lengthClasses(String calendar, String component) {
    List<Long> classes = new ArrayList<>();
    long lowest = 0;
    while (true) {
      var scan = Scan.of(CalendarSchema.BY_SPAN, calendar, component).between(lowest, null);
      List<Row> found = objectsOf(calendar).rows(kinds.objects(), scan.limit(1));
      if (found.isEmpty()) {
        return classes;
      }
      long next = CalendarSchema.spanClass(found.getFirst());
      classes.add(next);
      lowest = next + 1;
    }
  }

  private Iterator<CalendarCandidate> candidates(
      String calendar, Scan<CalendarObjectDocument> scan) {
    return mapped(
        new RowPages<>(() -> objectsOf(calendar), kinds.objects(), scan),
        CalendarSchema::candidate);
  }
}
