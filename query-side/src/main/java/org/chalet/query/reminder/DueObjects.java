package org.chalet.query.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chalet.icalendar.AlarmTimes;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.icalendar.Ring;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarObjectDocument;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.store.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at objects with alarms, each on the clocks of all who listen. */
final class DueObjects {
  private static final Logger LOG = LoggerFactory.getLogger(DueObjects.class);
  private static final int MOST_AT_ONCE = 50;

  /** What rings more often is told together. */
  private static final Duration PACE = Duration.ofSeconds(15);

  /** Of what was missed before, nothing is counted. */
  private static final Duration COUNTED = Duration.ofDays(7);

  private final ReminderGround ground;
  private final Ringing ringing;
  private final ReminderCounts counts;
  private final Duration late;

  DueObjects(ReminderGround ground, ReminderWays ways, ReminderCounts counts, Duration late) {
    this.ground = ground;
    this.ringing = new Ringing(ground.records(), ways, ground.bell(), counts, late);
    this.counts = counts;
    this.late = late;
  }

  /**
   * An object and what it says now.
   *
   * @param zones of all who listen
   */
  private record Due(
      CalendarObjectDocument object,
      Component calendar,
      List<Listener> listeners,
      Map<ZoneId, List<Listener>> zones) {}

  /**
   * Tells what rang since then, and when to look again.
   *
   * @param object its id in the view of calendars
   */
  Optional<Instant> look(String object, Instant since, Instant now) {
    Optional<Due> found = find(object);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Due due = found.get();
    Instant from = since.isBefore(now.minus(late)) ? now.minus(late) : since;
    due.zones().forEach((zone, listeners) -> ring(due, zone, listeners, from, now));
    countSkipped(due, since, from, now);
    return due.zones().keySet().stream()
        .flatMap(zone -> AlarmTimes.next(due.calendar(), now, zone).stream())
        .min(Comparator.naturalOrder())
        .map(next -> next.isBefore(now.plus(PACE)) ? now.plus(PACE) : next);
  }

  private Optional<Due> find(String id) {
    int end = id.indexOf('/');
    String collection = id.substring(0, end);
    Optional<StoredCollection> calendar =
        ground.calendars().collection(collection).map(Document::value);
    var object = ground.calendars().object(collection, id.substring(end + 1));
    if (calendar.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    List<Listener> listeners = ground.listeners().of(calendar.get());
    Map<ZoneId, List<Listener>> zones =
        listeners.stream().collect(Collectors.groupingBy(Listener::zone));
    return read(object.get()).map(text -> new Due(object.get().value(), text, listeners, zones));
  }

  private static Optional<Component> read(Document<CalendarObjectDocument> object) {
    try {
      return Optional.of(ICalendars.parse(CollectionViews.bytes(object)));
    } catch (Rejected unreadable) {
      LOG.warn("Nobody is reminded of an object that cannot be read: {}", unreadable.getMessage());
      return Optional.empty();
    }
  }

  private void ring(Due due, ZoneId zone, List<Listener> listeners, Instant from, Instant now) {
    for (Ring ring : AlarmTimes.between(due.calendar(), from, now, zone, MOST_AT_ONCE)) {
      if (!isDeclined(ring.part(), due.listeners().getFirst())) {
        CalendarObjectDocument object = due.object();
        Rung rung = Rung.of(object.collection(), object.name(), ring);
        ringing.ring(rung, ring, due.listeners(), listeners, now);
      }
    }
  }

  /** Whether the owner of the calendar does not come. */
  static boolean isDeclined(Component part, Listener owner) {
    for (Property attendee : part.properties("ATTENDEE")) {
      String answer = attendee.parameter("PARTSTAT").orElse("").toUpperCase(Locale.ROOT);
      if (answer.equals("DECLINED")
          && owner.addresses().contains(new CalendarAddress(attendee.value()).uri())) {
        return true;
      }
    }
    return false;
  }

  /** Once, however many would have been told. */
  private void countSkipped(Due due, Instant since, Instant from, Instant now) {
    Instant counted = since.isBefore(now.minus(COUNTED)) ? now.minus(COUNTED) : since;
    if (!counted.isBefore(from) || due.listeners().isEmpty()) {
      return;
    }
    ZoneId zone = due.listeners().getFirst().zone();
    counts.countSkipped(
        AlarmTimes.between(due.calendar(), counted, from, zone, MOST_AT_ONCE).size());
  }
}
