package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** Tells of principals, of as many as are wanted at most. */
final class FoundPrincipals {
  private static final int INSUFFICIENT_STORAGE = 507;
  private static final int MOST = 100;
  private static final XmlName WITHIN_LIMITS = Names.dav("number-of-matches-within-limits");

  private FoundPrincipals() {}

  static void tell(
      DavExchange exchange, DavResource at, XmlElement request, Stream<PrincipalResource> found)
      throws IOException {
    PropertySelection selection = exchange.selectIfAny(request, List.of());
    Multistatus answer = Multistatus.begin(exchange);
    Iterator<PrincipalResource> all = found.iterator();
    long left = wanted(request);
    while (left-- > 0 && all.hasNext()) {
      answer.add(all.next(), selection);
    }
    if (all.hasNext()) {
      answer.add(at.href(), INSUFFICIENT_STORAGE, WITHIN_LIMITS);
    }
    answer.end();
  }

  private static int wanted(XmlElement request) {
    return Stream.of(Names.dav("limit"), Names.calendarServer("limit"))
        .flatMap(limit -> request.children(limit).stream())
        .flatMap(limit -> limit.children().stream())
        .filter(number -> number.name().local().equals("nresults"))
        .map(number -> number.text().strip())
        .filter(text -> text.matches("[1-9]\\d{0,8}"))
        .map(Integer::valueOf)
        .map(number -> Math.min(number, MOST))
        .findFirst()
        .orElse(MOST);
  }
}
