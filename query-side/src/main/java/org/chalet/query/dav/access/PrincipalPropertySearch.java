package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.List;
import org.chalet.contentline.Collation;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** Looks for principals (RFC 3744, 9.4); people find themselves alone. */
final class PrincipalPropertySearch implements DavReport {
  static final XmlName DISPLAY_NAME = Names.dav("displayname");
  static final XmlName EMAIL = Names.calendarServer("email-address-set");
  private static final XmlName ADDRESSES = Names.caldav("calendar-user-address-set");

  @Override
  public XmlName name() {
    return Names.dav("principal-property-search");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return at instanceof PrincipalCollection || at instanceof PrincipalResource;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    PropertySelection selection = exchange.select(request);
    PrincipalResource own =
        at instanceof PrincipalCollection all ? all.own() : (PrincipalResource) at;
    List<XmlElement> searches = request.children(Names.dav("property-search"));
    boolean anyOf = request.attribute("test").filter("anyof"::equals).isPresent();
    boolean matches =
        anyOf
            ? searches.stream().anyMatch(search -> matches(own, search))
            : searches.stream().allMatch(search -> matches(own, search));
    Multistatus answer = Multistatus.begin(exchange);
    if (matches && !searches.isEmpty()) {
      answer.add(own, selection);
    }
    answer.end();
  }

  private static boolean matches(PrincipalResource principal, XmlElement search) {
    String wanted = key(search.child(Names.dav("match")).map(XmlElement::text).orElse(""));
    return search.child(Names.dav("prop")).map(XmlElement::children).orElse(List.of()).stream()
        .flatMap(property -> values(principal, property.name()).stream())
        .anyMatch(value -> key(value).contains(wanted));
  }

  private static List<String> values(PrincipalResource principal, XmlName property) {
    if (property.equals(DISPLAY_NAME)) {
      return List.of(principal.person().displayName());
    }
    return property.equals(EMAIL) || property.equals(ADDRESSES)
        ? principal.person().emailAddresses()
        : List.of();
  }

  private static String key(String text) {
    return Collation.UNICODE_CASEMAP.key(text);
  }
}
