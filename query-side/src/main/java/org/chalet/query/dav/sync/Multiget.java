package org.chalet.query.dav.sync;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavProperty;
import org.chalet.query.dav.core.DavReport;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.core.PropertySelection;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.objects.ObjectFormat;
import org.chalet.query.dav.objects.ObjectResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/**
 * calendar-multiget (RFC 4791, 7.9) and addressbook-multiget (RFC 6352, 8.7). Answers in the order
 * of the request and with the hrefs as they were written, which some clients compare as strings.
 */
public record Multiget(XmlName name, ObjectFormat format) implements DavReport {
  private static final int NOT_FOUND = 404;

  /** An object that is asked for; the name is empty where the href leads elsewhere. */
  private record Wanted(String href, Optional<String> name) {}

  @Override
  public boolean appliesTo(DavResource at) {
    return collection(at).filter(collection -> collection.format() == format).isPresent();
  }

  /** An object answers for what is beside it, too (RFC 4791, 7.9). */
  private static Optional<ObjectCollection> collection(DavResource at) {
    return switch (at) {
      case ObjectCollection collection -> Optional.of(collection);
      case ObjectResource object -> Optional.of(object.in());
      default -> Optional.empty();
    };
  }

  @Override
  public void answer(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    ObjectCollection collection = collection(at).orElseThrow();
    int depth = exchange.path().length() - (at instanceof ObjectResource ? 1 : 0);
    List<String> parent = exchange.path().names().subList(0, depth);
    List<XmlElement> hrefs = request.children(Names.dav("href"));
    if (hrefs.isEmpty()) {
      throw new Rejected(ErrorCode.MALFORMED, "the request names no objects");
    }
    List<Wanted> wanted = hrefs.stream().map(href -> wanted(href.text().strip(), parent)).toList();
    Optional<DavProperty> data = collection.data(exchange, request);
    PropertySelection selection = exchange.selectIfAny(request, data.stream().toList());
    Multistatus answer = Multistatus.begin(exchange);
    for (int from = 0; from < wanted.size(); from += Teller.PAGE) {
      int to = Math.min(wanted.size(), from + Teller.PAGE);
      answer(collection, wanted.subList(from, to), selection, answer);
    }
    answer.end();
  }

  private static void answer(
      ObjectCollection collection,
      List<Wanted> page,
      PropertySelection selection,
      Multistatus answer)
      throws IOException {
    List<String> names = new ArrayList<>(page.size());
    page.forEach(wanted -> wanted.name().ifPresent(names::add));
    Map<String, ObjectResource> found = collection.objects(names);
    for (Wanted wanted : page) {
      ObjectResource object = found.get(wanted.name().orElse(""));
      if (object == null) {
        answer.add(wanted.href(), NOT_FOUND);
      } else {
        answer.add(wanted.href(), object, selection);
      }
    }
  }

  private static Wanted wanted(String href, List<String> collection) {
    try {
      DavPath path = DavPath.ofHref(href);
      int depth = collection.size();
      boolean inside =
          path.length() == depth + 1 && path.names().subList(0, depth).equals(collection);
      return new Wanted(href, inside ? Optional.of(path.name(depth)) : Optional.empty());
    } catch (Rejected notAnHref) {
      return new Wanted(href, Optional.empty());
    }
  }
}
