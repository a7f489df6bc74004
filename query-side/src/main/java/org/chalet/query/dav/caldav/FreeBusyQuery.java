package org.chalet.query.dav.caldav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.UUID;
import org.chalet.icalendar.BusyTimes;
import org.chalet.icalendar.FreeBusyAnswer;
import org.chalet.icalendar.TimeRange;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.access.Principals;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Depth;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/**
 * free-busy-query (RFC 4791, 7.10) on a calendar, or on a home for all calendars in it that are the
 * reader's own and not transparent. It takes the privilege to read free and busy times alone.
 */
final class FreeBusyQuery implements DavReport {
  /** Of a range that is open at one end; the answer says what it is about. */
  private static final Duration OPEN = Duration.ofDays(370);

  private static final Duration LONGEST = Duration.ofDays(10 * 366);
  private static final XmlName CALENDAR = Names.caldav("calendar");

  private final Principals principals;
  private final InstantSource clock;

  FreeBusyQuery(Principals principals, InstantSource clock) {
    this.principals = principals;
    this.clock = clock;
  }

  @Override
  public XmlName name() {
    return Names.caldav("free-busy-query");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return at instanceof CalendarHome
        || at instanceof CalendarCollection calendar && calendar.types().contains(CALENDAR);
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    TimeRange range =
        request
            .child(Names.caldav("time-range"))
            .map(element -> TimeRange.of(element.attribute("start"), element.attribute("end")))
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "the query has no time-range"));
    Depth depth = exchange.depth(Depth.ZERO);
    BusyTimes busy =
        at instanceof CalendarHome home
            ? ofHome(home, range, depth)
            : of((CalendarCollection) at, range);
    String asked = at.href() + busy.from() + '/' + busy.until();
    String uid = UUID.nameUUIDFromBytes(asked.getBytes(StandardCharsets.UTF_8)).toString();
    exchange.bytes("text/calendar; charset=utf-8", FreeBusyAnswer.of(busy, uid, clock.instant()));
  }

  private BusyTimes of(CalendarCollection calendar, TimeRange range) {
    BusyTimes busy = times(range, new AccountId(calendar.stored().owner()));
    calendar.addTo(new BusyCalendar(busy), busy.from(), busy.until());
    return busy;
  }

  /** At depth 0 a home itself keeps nobody busy. */
  private BusyTimes ofHome(CalendarHome home, TimeRange range, Depth depth) {
    BusyTimes busy = times(range, home.owner());
    BusyCalendar all = new BusyCalendar(busy);
    Iterator<ObjectCollection> members = home.members();
    while (depth != Depth.ZERO && members.hasNext()) {
      if (members.next() instanceof CalendarCollection calendar
          && calendar.share().isEmpty()
          && !BusyCalendar.isTransparent(calendar.properties())) {
        calendar.addTo(all, busy.from(), busy.until());
      }
    }
    return busy;
  }

  private BusyTimes times(TimeRange range, AccountId owner) {
    Instant from = range.start().orElseGet(() -> range.until().minus(OPEN));
    Instant until = range.end().orElseGet(() -> from.plus(OPEN));
    if (Duration.between(from, until).compareTo(LONGEST) > 0) {
      throw new Rejected(
          ErrorCode.TOO_MANY_MATCHES, "a query is about at most " + LONGEST.toDays() + " days");
    }
    return new BusyTimes(
        from.getEpochSecond(),
        until.getEpochSecond(),
        CalendarUsers.addresses(owner, principals.of(owner)));
  }
}
