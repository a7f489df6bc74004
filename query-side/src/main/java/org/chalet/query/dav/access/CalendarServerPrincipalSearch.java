package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/**
 * How Apple's calendars look for people to invite: each token begins a word of a name or of an
 * address. Resources, locations and groups are not among principals, so a search for these alone
 * finds nothing.
 */
final class CalendarServerPrincipalSearch implements DavReport {
  private static final List<String> NO_PEOPLE = List.of("location", "resource", "group");

  private final PrincipalFinder finder;

  CalendarServerPrincipalSearch(PrincipalFinder finder) {
    this.finder = finder;
  }

  @Override
  public XmlName name() {
    return Names.calendarServer("calendarserver-principal-search");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return at instanceof PrincipalCollection || at instanceof PrincipalResource;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    String words =
        request.children(Names.calendarServer("search-token")).stream()
            .map(token -> SearchedProperties.wanted(token.text()))
            .collect(Collectors.joining(" "))
            .strip();
    boolean people = !NO_PEOPLE.contains(request.attribute("context").orElse(""));
    Stream<PrincipalResource> found =
        people && !words.isEmpty()
            ? finder
                .candidates(exchange.user().account(), words)
                .filter(principal ->
                    principal.isReadOnly() || SearchedProperties.matchesWords(principal, words))
            : Stream.empty();
    FoundPrincipals.tell(exchange, at, request, found);
  }
}
