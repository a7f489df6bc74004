package org.chalet.query.dav.lock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavGuard;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Location;
import org.chalet.query.dav.relocation.Destinations;

/**
 * Keeps out whoever writes to what is locked without showing the token, or expects another state
 * (RFC 4918, 7 and 10.4).
 */
final class LockGuard implements DavGuard {
  private static final Set<String> READERS =
      Set.of("GET", "HEAD", "OPTIONS", "PROPFIND", "REPORT", "UNLOCK");

  private final Locks locks;
  private final Destinations destinations;

  LockGuard(Locks locks, Destinations destinations) {
    this.locks = locks;
    this.destinations = destinations;
  }

  @Override
  public boolean admits(DavExchange exchange, DavResource at) throws IOException {
    String header = exchange.header("If");
    Tokens tokens = new Tokens(exchange.user().account(), Set.of());
    if (header != null) {
      IfHeader stated = IfHeader.parse(header);
      if (!refreshes(exchange) && !stated.holds(new ResourceStates(exchange, locks))) {
        throw new Rejected(ErrorCode.PRECONDITION_FAILED, "the state is not as you think");
      }
      tokens = new Tokens(exchange.user().account(), stated.tokens());
    }
    if (READERS.contains(exchange.method())) {
      return true;
    }
    List<DavLock> closed = closed(exchange, at, tokens);
    if (closed.isEmpty()) {
      return true;
    }
    List<LockPlace> places = places(exchange, at);
    List<String> roots = LockRefusal.roots(closed, places);
    if (areMembers(exchange, places, closed)) {
      LockRefusal.writeMembers(exchange, roots);
    } else {
      LockRefusal.write(exchange, ErrorCode.LOCKED, roots);
    }
    return false;
  }

  /** Where the request writes, that of its URL first. */
  private List<LockPlace> places(DavExchange exchange, DavResource at) {
    LockPlace here = LockPlace.of(exchange.path(), at);
    return switch (exchange.method()) {
      case "COPY", "MOVE" -> List.of(here, LockPlace.of(exchange, destinations.path(exchange)));
      default -> List.of(here);
    };
  }

  /** What has left a place has no locks there any more. */
  @Override
  public void done(DavExchange exchange, DavResource at) {
    String method = exchange.method();
    if (method.equals("DELETE") || method.equals("MOVE")) {
      LockPlace place = LockPlace.of(exchange.path(), at);
      place.all(locks).stream()
          .filter(lock -> lock.isAtOrBelow(place.names()))
          .forEach(lock -> locks.release(place.account(), lock));
    }
  }

  /** A lock that is refreshed is named by its token, wherever below it the request goes. */
  private static boolean refreshes(DavExchange exchange) {
    return exchange.method().equals("LOCK") && exchange.contentLength() <= 0;
  }

  /** The locks in the way whose tokens the client does not show. */
  private List<DavLock> closed(DavExchange exchange, DavResource at, Tokens tokens) {
    LockPlace place = LockPlace.of(exchange.path(), at);
    List<DavLock> closed = new ArrayList<>();
    switch (exchange.method()) {
      case "PUT", "MKCOL", "MKCALENDAR" -> {
        closed.addAll(tokens.missing(place.covering(locks)));
        closed.addAll(membership(place, at, tokens));
      }
      case "LOCK" -> closed.addAll(membership(place, at, tokens));
      case "DELETE" -> closed.addAll(changing(place, tokens));
      case "MOVE" -> {
        closed.addAll(changing(place, tokens));
        closed.addAll(arriving(exchange, tokens));
      }
      case "COPY" -> closed.addAll(arriving(exchange, tokens));
      default -> closed.addAll(tokens.missing(place.covering(locks)));
    }
    return closed;
  }

  /** Whether what is in the way is only in a collection that would go or be replaced. */
  private static boolean areMembers(
      DavExchange exchange, List<LockPlace> places, List<DavLock> closed) {
    List<LockPlace> changing =
        switch (exchange.method()) {
          case "DELETE", "MOVE" -> places;
          case "COPY" -> places.subList(1, places.size());
          default -> List.of();
        };
    return closed.stream().allMatch(lock -> changing.stream().anyMatch(lock::isBelow));
  }

  /** Of a place that something leaves, or comes to. */
  private List<DavLock> changing(LockPlace place, Tokens tokens) {
    List<DavLock> all = place.all(locks);
    List<DavLock> closed =
        new ArrayList<>(tokens.missing(all.stream().filter(place.coveredOrAbove()).toList()));
    closed.addAll(tokens.missing(all.stream().filter(place.above().covered()).toList()));
    return closed;
  }

  private List<DavLock> arriving(DavExchange exchange, Tokens tokens) {
    return changing(LockPlace.of(exchange, destinations.path(exchange)), tokens);
  }

  /** Locks of the collection above, where something new is about to be in it. */
  private List<DavLock> membership(LockPlace place, DavResource at, Tokens tokens) {
    List<DavLock> closed = tokens.missing(place.above().covering(locks));
    return closed.isEmpty() || isThere(at) ? List.of() : closed;
  }

  static boolean isThere(DavResource at) {
    if (!(at instanceof Location location)) {
      return true;
    }
    try {
      location.found();
      return true;
    } catch (Rejected nothing) {
      return false;
    }
  }
}
