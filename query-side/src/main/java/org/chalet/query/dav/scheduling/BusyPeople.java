package org.chalet.query.dav.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chalet.icalendar.BusyTimes;
import org.chalet.icalendar.FloatingZone;
import org.chalet.icalendar.PersonalAvailability;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.calendar.CalendarViews;
import org.chalet.query.collection.CollectionViews;
import org.chalet.query.collection.StoredCollection;
import org.chalet.query.dav.caldav.BusyCalendar;
import org.chalet.query.dav.xml.XmlLimits;
import org.chalet.query.dav.xml.XmlReader;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.store.Document;

/**
 * When people are busy, from the indexes of their calendars: what is looked into is only what may
 * meet the range.
 */
final class BusyPeople {
  private final CalendarViews calendars;
  private final CalendarViews inboxes;
  private final int most;

  /**
   * @param most objects of one person that are looked into
   */
  BusyPeople(CalendarViews calendars, CalendarViews inboxes, int most) {
    this.calendars = calendars;
    this.inboxes = inboxes;
    this.most = most;
  }

  /**
   * All calendars of somebody that are not transparent, and the person's availability; refuses
   * TOO_MANY_MATCHES.
   *
   * @param self calendar user addresses of the person: what was declined keeps nobody busy
   */
  BusyTimes of(AccountId account, Set<String> self, long from, long until) {
    return of(account, self, from, until, ZoneOffset.UTC);
  }

  /**
   * @param usual where days begin in calendars that name no zone
   */
  BusyTimes of(AccountId account, Set<String> self, long from, long until, ZoneId usual) {
    BusyTimes busy = new BusyTimes(from, until, self);
    List<StoredCollection> own =
        calendars.home(account.raw()).stream().map(Document::value).toList();
    add(own, busy, usual);
    availability(account).ifPresent(availability -> availability.addTo(busy));
    return busy;
  }

  /** Adds those of the calendars that are not transparent; refuses TOO_MANY_MATCHES. */
  void add(List<StoredCollection> some, BusyTimes busy, ZoneId usual) {
    BusyCalendar all = new BusyCalendar(busy, most);
    for (StoredCollection calendar : some) {
      if (!BusyCalendar.isTransparent(calendar.properties())) {
        String id = calendar.id();
        all.add(
            component -> calendars.meeting(id, component, busy.from(), busy.until()).iterator(),
            names -> calendars.objects(id, names).values().stream().map(CollectionViews::bytes),
            floating(calendar, usual));
      }
    }
  }

  private static ZoneId floating(StoredCollection calendar, ZoneId usual) {
    String timezone = calendar.properties().timezone();
    return timezone == null ? usual : FloatingZone.of(timezone).orElse(usual);
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
