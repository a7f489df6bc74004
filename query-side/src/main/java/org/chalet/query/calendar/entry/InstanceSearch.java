package org.chalet.query.calendar.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Occurrence;
import org.chalet.icalendar.Occurrences;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.rest.Cursors;
import org.chalet.query.rest.Page;
import org.chalet.query.rest.PageRequest;
import org.chalet.store.Document;
import org.jspecify.annotations.Nullable;

/**
 * Finds what happens in a range of time, in order of start. What follows a cursor costs what
 * happens from there on, not what was shown already.
 */
final class InstanceSearch {
  private static final String SCOPE = "events";
  private static final int MOST_OBJECTS = 5_000;
  private static final int MOST_INSTANCES = 10_000;
  private static final int PAGE = 500;
  private static final Comparator<Placed> ORDER =
      Comparator.comparing(Placed::start).thenComparing(Placed::key);

  private final CalendarViews views;
  private final EventRange range;
  private final Predicate<Component> wanted;
  private final List<Placed> found = new ArrayList<>();
  private int objects;

  /** An instance and where it stands in the list. */
  private record Placed(Instant start, String key, EventInstance shown) {}

  private record Place(Instant start, String key) {
    String text() {
      return start.getEpochSecond() + " " + key;
    }

    static @Nullable Place of(@Nullable String cursor) {
      if (cursor == null) {
        return null;
      }
      String[] parts = Cursors.decodeText(SCOPE, cursor).split(" ", 2);
      if (parts.length != 2 || !parts[0].matches("-?\\d{1,15}")) {
        throw new Rejected(ErrorCode.INVALID_VALUE, "this cursor does not belong to this list");
      }
      return new Place(Instant.ofEpochSecond(Long.parseLong(parts[0])), parts[1]);
    }
  }

  private InstanceSearch(CalendarViews views, EventRange range, Predicate<Component> wanted) {
    this.views = views;
    this.range = range;
    this.wanted = wanted;
  }

  /** All that is wanted; refuses as {@link #page}. */
  static List<EventInstance> all(
      CalendarViews views, List<String> calendars, EventRange range, Predicate<Component> wanted) {
    InstanceSearch search = new InstanceSearch(views, range, wanted);
    calendars.forEach(search::add);
    return search.found.stream().sorted(ORDER).map(Placed::shown).toList();
  }

  /** Refuses TOO_MANY_INSTANCES, TOO_MANY_MATCHES where the range holds more than can be shown. */
  static Page<EventInstance> page(
      CalendarViews views, List<String> calendars, EventRange range, PageRequest wanted) {
    Place after = Place.of(wanted.cursor());
    boolean begun = after != null && after.start().isAfter(range.from());
    EventRange rest =
        begun && after != null ? new EventRange(after.start(), range.until(), range.zone()) : range;
    InstanceSearch search = new InstanceSearch(views, rest, event -> true);
    calendars.forEach(search::add);
    List<Placed> following =
        search.found.stream()
            .filter(one -> after == null || isAfter(one, after))
            .sorted(ORDER)
            .limit(wanted.limit() + 1L)
            .toList();
    boolean more = following.size() > wanted.limit();
    List<Placed> shown = more ? following.subList(0, wanted.limit()) : following;
    Placed last = more ? shown.getLast() : null;
    String next =
        last == null ? null : Cursors.encode(SCOPE, new Place(last.start(), last.key()).text());
    return new Page<>(shown.stream().map(Placed::shown).toList(), next);
  }

  /** In order of start; refuses TOO_MANY_INSTANCES, TOO_MANY_MATCHES. */
  static List<EventInstance> all(
      CalendarViews views, List<String> calendars, EventRange range, int most) {
    List<EventInstance> all = all(views, calendars, range, event -> true);
    if (all.size() > most) {
      throw new Rejected(
          ErrorCode.TOO_MANY_INSTANCES, "more than " + most + " instances in the range");
    }
    return all;
  }

  private static boolean isAfter(Placed one, Place place) {
    int byStart = one.start().compareTo(place.start());
    return byStart > 0 || byStart == 0 && one.key().compareTo(place.key()) > 0;
  }

  private void add(String calendar) {
    List<String> names = new ArrayList<>();
    for (CalendarCandidate candidate :
        views.meeting(
            calendar, "VEVENT", range.from().getEpochSecond(), range.until().getEpochSecond())) {
      names.add(candidate.object().name());
    }
    objects += names.size();
    if (objects > MOST_OBJECTS) {
      throw new Rejected(ErrorCode.TOO_MANY_MATCHES, "there is too much in that time");
    }
    for (int i = 0; i < names.size(); i += PAGE) {
      views
          .objects(calendar, names.subList(i, Math.min(names.size(), i + PAGE)))
          .values()
          .forEach(this::add);
    }
  }

  /** What cannot be read happens never. */
  private void add(Document<CalendarObjectDocument> object) {
    CalendarObjectDocument known = object.value();
    Component calendar;
    try {
      calendar = ICalendars.parse(CollectionViews.bytes(object));
    } catch (Rejected unreadable) {
      return;
    }
    var place =
        new EventInstance.Found(known.collection(), known.name(), known.uid(), known.etag());
    int room = MOST_INSTANCES - found.size();
    for (Occurrence occurrence :
        Occurrences.between(calendar, range.from(), range.until(), range.zone(), room)) {
      if (!wanted.test(occurrence.component())) {
        continue;
      }
      String key =
          known.collection() + ' ' + known.name() + ' ' + occurrence.recurrenceId().orElse("");
      found.add(
          new Placed(occurrence.start(), key, EventInstance.of(place, occurrence, range.zone())));
    }
  }
}
