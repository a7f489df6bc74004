package org.chalet.query.dav.access;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** Looks for principals (RFC 3744, 9.4); people find themselves and those whom they may know. */
final class PrincipalPropertySearch implements DavReport {
  private static final XmlName EVERYWHERE = Names.dav("apply-to-principal-collection-set");

  private final PrincipalFinder finder;

  PrincipalPropertySearch(PrincipalFinder finder) {
    this.finder = finder;
  }

  private record Search(Collection<XmlName> properties, String text) {
    static Search of(XmlElement element) {
      List<XmlName> properties =
          element.child(Names.dav("prop")).map(XmlElement::children).orElse(List.of()).stream()
              .map(XmlElement::name)
              .toList();
      String text = element.child(Names.dav("match")).map(XmlElement::text).orElse("");
      return new Search(properties, text.strip());
    }

    boolean matches(PrincipalResource principal) {
      return SearchedProperties.match(principal, properties, text);
    }
  }

  @Override
  public XmlName name() {
    return Names.dav("principal-property-search");
  }

  /** Any resource can be asked for what is in the principal collections. */
  @Override
  public boolean appliesTo(DavResource at) {
    return true;
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    List<Search> searches =
        request.children(Names.dav("property-search")).stream().map(Search::of).toList();
    if (searches.isEmpty()) {
      throw new Rejected(ErrorCode.MALFORMED, "the request says not whom it looks for");
    }
    boolean above =
        at instanceof PrincipalCollection
            || at instanceof PrincipalResource
            || request.has(EVERYWHERE);
    boolean any = request.attribute("test").filter("anyof"::equals).isPresent();
    Stream<PrincipalResource> found =
        above ? found(exchange.user().account(), searches, any) : Stream.empty();
    FoundPrincipals.tell(exchange, at, request, found);
  }

  private Stream<PrincipalResource> found(AccountId reader, List<Search> searches, boolean any) {
    Predicate<PrincipalResource> wanted =
        principal ->
            any
                ? searches.stream().anyMatch(search -> search.matches(principal))
                : searches.stream().allMatch(search -> search.matches(principal));
    return searches.stream()
        .limit(any ? searches.size() : 1)
        .map(search -> SearchedProperties.wanted(search.text()))
        .distinct()
        .flatMap(text -> finder.candidates(reader, text))
        .distinct()
        .filter(wanted);
  }
}
