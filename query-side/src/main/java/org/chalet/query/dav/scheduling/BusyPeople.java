package org.chalet.query.dav.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chalet.icalendar.BusyTimes;
import org.chalet.icalendar.FloatingZone;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.PersonalAvailability;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.xml.XmlLimits;
import org.chalet.query.dav.xml.XmlReader;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.store.Document;

/**
 * When people are busy, from the indexes of their calendars: what is looked into is only what may
 * meet the range.
 */
final class BusyPeople {
  /** Of objects in one range; who has more is busy anyway. */
  private static final int MOST_OBJECTS = 20_000;

  private final CalendarViews calendars;
  private final CalendarViews inboxes;

  BusyPeople(CalendarViews calendars, CalendarViews inboxes) {
    this.calendars = calendars;
    this.inboxes = inboxes;
  }

  /**
   * All calendars of somebody that are not transparent, and the person's availability.
   *
   * @param self calendar user addresses of the person: what was declined keeps nobody busy
   */
  BusyTimes of(AccountId account, Set<String> self, long from, long until) {
    BusyTimes busy = new BusyTimes(from, until, self);
    for (Document<StoredCollection> calendar : calendars.home(account.raw())) {
      if (!isTransparent(calendar.value())) {
        addAll(calendar.value(), busy);
      }
    }
    availability(account).ifPresent(availability -> availability.addTo(busy));
    return busy;
  }

  private static boolean isTransparent(StoredCollection calendar) {
    String transparency = calendar.properties().others().get(SchedulingFeature.TRANSP.clark());
    return transparency != null && transparency.contains("transparent");
  }

  /** What cannot be read keeps nobody busy. */
  private void addAll(StoredCollection calendar, BusyTimes busy) {
    ZoneId floating = floating(calendar);
    List<String> names = new ArrayList<>();
    for (String component : List.of("VEVENT", "VFREEBUSY")) {
      for (CalendarCandidate candidate :
          calendars.meeting(calendar.id(), component, busy.from(), busy.until())) {
        names.add(candidate.object().name());
      }
    }
    if (names.size() > MOST_OBJECTS) {
      throw new Rejected(ErrorCode.TOO_MANY_INSTANCES, "there is too much in that time");
    }
    calendars
        .objects(calendar.id(), names)
        .values()
        .forEach(object -> {
          try {
            busy.add(ICalendars.parse(CollectionViews.bytes(object)), floating);
          } catch (Rejected unreadable) {
            busy.skip();
          }
        });
  }

  private static ZoneId floating(StoredCollection calendar) {
    String timezone = calendar.properties().timezone();
    return timezone == null ? ZoneOffset.UTC : FloatingZone.of(timezone).orElse(ZoneOffset.UTC);
  }

  private Optional<PersonalAvailability> availability(AccountId account) {
    return inboxes
        .inHome(account.raw(), SchedulingStreams.INBOX)
        .flatMap(inbox ->
            SchedulingStreams.AVAILABILITY.stream()
                .flatMap(name -> Stream.ofNullable(inbox.value().properties().others().get(name)))
                .findFirst())
        .map(element -> XmlReader.read(element.getBytes(StandardCharsets.UTF_8), XmlLimits.REQUEST))
        .map(element -> PersonalAvailability.of(element.text()));
  }
}
