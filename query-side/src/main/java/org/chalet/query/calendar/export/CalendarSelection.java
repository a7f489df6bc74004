package org.chalet.query.calendar.export;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.calendar.CalendarComponents;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Occurrences;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.ObjectRow;
import org.chalet.store.Document;

/** Texts of objects of a calendar, fetched some at a time while they are used. */
public final class CalendarSelection {
  private static final int AT_ONCE = 200;

  private final CalendarViews views;

  public CalendarSelection(CalendarViews views) {
    this.views = views;
  }

  /** All of them. */
  public Iterator<byte[]> all(String calendar) {
    Iterator<ObjectRow> rows = views.members(calendar);
    return new Texts(calendar, mapped(rows), any -> true);
  }

  /** Those with these UIDs; costs a walk over the index. */
  Iterator<byte[]> uids(String calendar, Set<String> uids) {
    List<String> names = new ArrayList<>();
    for (String kind : CalendarComponents.KNOWN) {
      views
          .ofComponent(calendar, kind)
          .forEachRemaining(one -> {
            if (uids.contains(one.uid())) {
              names.add(one.object().name());
            }
          });
    }
    return new Texts(calendar, names.iterator(), any -> true);
  }

  /** Those of which an occurrence overlaps a range, with all that belongs to them. */
  public Iterator<byte[]> within(String calendar, Instant from, Instant until, ZoneId zone) {
    long start = from.getEpochSecond();
    long end = until.getEpochSecond();
    Set<String> sure = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (String kind : CalendarComponents.ENTRIES) {
      for (CalendarCandidate one : views.meeting(calendar, kind, start, end)) {
        names.add(one.object().name());
        if (one.surelyMeets(start, end)) {
          sure.add(one.object().name());
        }
      }
    }
    return new Texts(
        calendar,
        names.iterator(),
        one -> sure.contains(one.value().name()) || overlaps(one, from, until, zone));
  }

  private static boolean overlaps(
      Document<CalendarObjectDocument> one, Instant from, Instant until, ZoneId zone) {
    try {
      return Occurrences.overlaps(
          ICalendars.parse(CollectionViews.bytes(one)), one.value().component(), from, until, zone);
    } catch (Rejected unreadable) {
      return false;
    }
  }

  private static Iterator<String> mapped(Iterator<ObjectRow> rows) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public String next() {
        return rows.next().name();
      }
    };
  }

  private final class Texts implements Iterator<byte[]> {
    private final String calendar;
    private final Iterator<String> names;
    private final Predicate<Document<CalendarObjectDocument>> wanted;
    private Iterator<byte[]> some = List.<byte[]>of().iterator();

    Texts(
        String calendar,
        Iterator<String> names,
        Predicate<Document<CalendarObjectDocument>> wanted) {
      this.calendar = calendar;
      this.names = names;
      this.wanted = wanted;
    }

    @Override
    public boolean hasNext() {
      while (!some.hasNext() && names.hasNext()) {
        some = fetch();
      }
      return some.hasNext();
    }

    @Override
    public byte[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return some.next();
    }

    private Iterator<byte[]> fetch() {
      List<String> page = new ArrayList<>(AT_ONCE);
      while (names.hasNext() && page.size() < AT_ONCE) {
        page.add(names.next());
      }
      Map<String, Document<CalendarObjectDocument>> found = views.objects(calendar, page);
      List<byte[]> texts = new ArrayList<>(page.size());
      for (String name : page) {
        Document<CalendarObjectDocument> one = found.get(name);
        if (one != null && wanted.test(one)) {
          texts.add(CollectionViews.bytes(one));
        }
      }
      return texts.iterator();
    }
  }
}
