package org.chalet.query.dav.caldav;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.icalendar.FloatingZone;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.calendar.CalendarCandidate;
import org.chalet.query.dav.caldav.CalendarSearch.Verdict;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.sync.Teller;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** calendar-query (RFC 4791, 7.8); any Depth is taken. */
final class CalendarQuery implements DavReport {
  private final ParsedCalendars parsed;

  CalendarQuery(ParsedCalendars parsed) {
    this.parsed = parsed;
  }

  private record Found(CalendarCandidate candidate, Verdict verdict) {
    String name() {
      return candidate.object().name();
    }
  }

  @Override
  public XmlName name() {
    return Names.caldav("calendar-query");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return calendar(at).isPresent();
  }

  /** An object answers for itself alone (RFC 4791, 7.8). */
  private static Optional<CalendarCollection> calendar(DavResource at) {
    Object collection = at instanceof ObjectResource object ? object.in() : at;
    return collection instanceof CalendarCollection calendar
        ? Optional.of(calendar)
        : Optional.empty();
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    CalendarCollection calendar = calendar(at).orElseThrow();
    XmlElement filter =
        request
            .child(Names.caldav("filter"))
            .orElseThrow(() -> new Rejected(ErrorCode.INVALID_FILTER, "the query has no filter"));
    var search =
        new CalendarSearch(CalendarFilters.of(filter), floating(request, calendar), parsed);
    Optional<DavProperty> data = calendar.data(exchange, request);
    PropertySelection selection = exchange.selectIfAny(request, data.stream().toList());
    Multistatus answer = Multistatus.begin(exchange);
    if (at instanceof ObjectResource object) {
      if (search.matches(object)) {
        answer.add(object, selection);
      }
      answer.end();
      return;
    }
    Iterator<CalendarCandidate> candidates = search.candidates(calendar);
    List<Found> page = new ArrayList<>(Teller.PAGE);
    while (candidates.hasNext()) {
      CalendarCandidate candidate = candidates.next();
      Verdict verdict = search.verdict(candidate);
      if (verdict != Verdict.DOES_NOT_MATCH) {
        page.add(new Found(candidate, verdict));
      }
      if (page.size() == Teller.PAGE || !candidates.hasNext()) {
        tell(calendar, page, data.isPresent(), search, selection, answer);
        page.clear();
      }
    }
    answer.end();
  }

  private static void tell(
      CalendarCollection calendar,
      List<Found> page,
      boolean withData,
      CalendarSearch search,
      PropertySelection selection,
      Multistatus answer)
      throws IOException {
    List<String> toRead =
        page.stream()
            .filter(found -> withData || found.verdict() == Verdict.HAS_TO_BE_READ)
            .map(Found::name)
            .toList();
    Map<String, ObjectResource> read =
        toRead.isEmpty() ? new HashMap<>() : calendar.objects(toRead);
    for (Found found : page) {
      ObjectResource object = read.get(found.name());
      if (found.verdict() == Verdict.MATCHES) {
        answer.add(
            object == null ? calendar.resource(found.candidate().object()) : object, selection);
      } else if (object != null && search.matches(object)) {
        answer.add(object, selection);
      }
    }
  }

  /** The zone that the query names, else the calendar's. */
  private static ZoneId floating(XmlElement request, CalendarCollection calendar) {
    Optional<XmlElement> id = request.child(Names.caldav("timezone-id"));
    if (id.isPresent()) {
      return FloatingZone.named(id.get().text())
          .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_TIME_ZONE, "no such time zone"));
    }
    Optional<String> zone = request.child(Names.caldav("timezone")).map(XmlElement::text);
    zone.ifPresent(FloatingZone::verify);
    return zone.flatMap(FloatingZone::of).orElseGet(calendar::floating);
  }
}
