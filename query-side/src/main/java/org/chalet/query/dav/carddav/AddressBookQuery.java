package org.chalet.query.dav.carddav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.contact.CardCandidate;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.sync.Limit;
import org.chalet.query.dav.sync.Teller;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.vcard.CardFilter;
import org.chalet.vcard.VCards;

/** addressbook-query (RFC 6352, 8.6); any Depth is taken. */
final class AddressBookQuery implements DavReport {
  private static final int INSUFFICIENT_STORAGE = 507;

  @Override
  public XmlName name() {
    return Names.carddav("addressbook-query");
  }

  @Override
  public boolean appliesTo(DavResource at) {
    return book(at).isPresent();
  }

  /** A card answers for itself alone (RFC 6352, 8.6). */
  private static Optional<CardCollection> book(DavResource at) {
    Object collection = at instanceof ObjectResource object ? object.in() : at;
    return collection instanceof CardCollection book ? Optional.of(book) : Optional.empty();
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    CardCollection book = book(at).orElseThrow();
    CardFilter filter =
        request
            .child(Names.carddav("filter"))
            .map(CardFilters::of)
            .orElse(new CardFilter(CardFilter.Test.ANY_OF, List.of()));
    long limit = Limit.of(request, Names.carddav("limit"), Names.carddav("nresults"));
    Optional<DavProperty> data = book.data(exchange, request);
    PropertySelection selection = exchange.selectIfAny(request, data.stream().toList());
    Multistatus answer = Multistatus.begin(exchange);
    if (at instanceof ObjectResource card) {
      if (matches(card, filter)) {
        answer.add(card, selection);
      }
    } else if (!tell(book, filter, limit, selection, answer)) {
      answer.add(book.href(), INSUFFICIENT_STORAGE, Limit.REACHED);
    }
    answer.end();
  }

  /** Whether all were told. */
  private static boolean tell(
      CardCollection book,
      CardFilter filter,
      long limit,
      PropertySelection selection,
      Multistatus answer)
      throws IOException {
    Predicate<CardCandidate> sieve = CardSieve.of(filter);
    Iterator<CardCandidate> candidates = book.source().candidates();
    List<String> page = new ArrayList<>(Teller.PAGE);
    long left = limit;
    while (candidates.hasNext()) {
      CardCandidate candidate = candidates.next();
      if (sieve.test(candidate)) {
        page.add(candidate.name());
      }
      if (page.size() == Teller.PAGE || !candidates.hasNext()) {
        for (ObjectResource card : matching(book, page, filter)) {
          if (left-- == 0) {
            return false;
          }
          answer.add(card, selection);
        }
        page.clear();
      }
    }
    return true;
  }

  private static List<ObjectResource> matching(
      CardCollection book, List<String> names, CardFilter filter) {
    Map<String, ObjectResource> read = book.objects(names);
    List<ObjectResource> matching = new ArrayList<>(read.size());
    for (String name : names) {
      ObjectResource card = read.get(name);
      if (card != null && matches(card, filter)) {
        matching.add(card);
      }
    }
    return matching;
  }

  /** A card that cannot be read matches only where every card does. */
  private static boolean matches(ObjectResource card, CardFilter filter) {
    byte[] bytes = card.bytes();
    if (bytes == null || filter.propFilters().isEmpty()) {
      return bytes != null;
    }
    try {
      return VCards.parse(bytes).stream().anyMatch(filter::matches);
    } catch (Rejected unreadable) {
      return false;
    }
  }
}
