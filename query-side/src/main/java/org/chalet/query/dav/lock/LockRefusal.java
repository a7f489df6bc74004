package org.chalet.query.dav.lock;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.Multistatus;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;

/** The answer to whoever meets a lock: which (RFC 4918, 16). */
final class LockRefusal {
  private LockRefusal() {}

  /**
   * The roots of locks, as whoever meets them finds these.
   *
   * @param places at which they were met
   */
  static List<String> roots(List<DavLock> locks, List<LockPlace> places) {
    return locks.stream()
        .map(lock ->
            places.stream()
                .filter(place -> place.isNear(lock))
                .findFirst()
                .map(place -> place.rootOf(lock))
                .orElse(lock.href()))
        .distinct()
        .toList();
  }

  /** Members of a collection are locked: nothing happens to it (RFC 4918, 9.6.1 and 9.9.4). */
  static void writeMembers(DavExchange exchange, List<String> hrefs) throws IOException {
    exchange.header("Chalet-Error", ErrorCode.LOCKED.token());
    XmlName precondition = XmlName.of(Objects.requireNonNull(ErrorCode.LOCKED.davElement()));
    Multistatus answer = Multistatus.begin(exchange);
    for (String href : hrefs) {
      answer.add(href, ErrorCode.LOCKED.status(), precondition);
    }
    answer.end();
  }

  static void write(DavExchange exchange, ErrorCode code, List<String> hrefs) throws IOException {
    exchange.header("Chalet-Error", code.token());
    XmlName precondition = XmlName.of(Objects.requireNonNull(code.davElement()));
    XmlWriter out = exchange.xml(code.status());
    out.open(Names.dav("error")).open(precondition);
    for (String href : hrefs) {
      out.element(Names.dav("href"), href);
    }
    out.close(precondition).close(Names.dav("error")).flush();
  }
}
