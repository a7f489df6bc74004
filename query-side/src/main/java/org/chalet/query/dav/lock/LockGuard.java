package org.chalet.query.dav.lock;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavGuard;
import org.chalet.query.dav.core.DavPath;
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
  private static final int HOME = 3;

  private final Locks locks;
  private final Destinations destinations;

  LockGuard(Locks locks, Destinations destinations) {
    this.locks = locks;
    this.destinations = destinations;
  }

  @Override
  public boolean admits(DavExchange exchange, DavResource at) throws IOException {
    String header = exchange.header("If");
    Set<String> tokens = Set.of();
    if (header != null) {
      IfHeader stated = IfHeader.parse(header);
      if (!refreshes(exchange) && !stated.holds(new ResourceStates(exchange, locks))) {
        throw new Rejected(ErrorCode.PRECONDITION_FAILED, "the state is not as you think");
      }
      tokens = stated.tokens();
    }
    if (READERS.contains(exchange.method())) {
      return true;
    }
    List<DavLock> closed = closed(exchange, at, tokens);
    if (!closed.isEmpty()) {
      LockRefusal.write(exchange, ErrorCode.LOCKED, ResourceStates.hrefs(closed));
    }
    return closed.isEmpty();
  }

  /** What has left a place has no locks there any more. */
  @Override
  public void done(DavExchange exchange, DavResource at) {
    String method = exchange.method();
    if (method.equals("DELETE") || method.equals("MOVE")) {
      DavPath path = exchange.path();
      locksAt(locks, path).stream()
          .filter(lock -> lock.isAtOrBelow(path.names()))
          .forEach(lock -> locks.release(path.name(HOME - 1), lock));
    }
  }

  /** A lock that is refreshed is named by its token, wherever below it the request goes. */
  private static boolean refreshes(DavExchange exchange) {
    return exchange.method().equals("LOCK") && exchange.contentLength() <= 0;
  }

  /** The locks in the way whose tokens the client does not show. */
  private List<DavLock> closed(DavExchange exchange, DavResource at, Set<String> tokens) {
    DavPath path = exchange.path();
    List<DavLock> closed = new ArrayList<>();
    switch (exchange.method()) {
      case "PUT", "MKCOL", "MKCALENDAR" -> {
        closed.addAll(among(path, tokens, covering(path)));
        closed.addAll(membership(path, at, tokens));
      }
      case "LOCK" -> closed.addAll(membership(path, at, tokens));
      case "DELETE" -> closed.addAll(leaving(path, tokens));
      case "MOVE" -> {
        closed.addAll(leaving(path, tokens));
        closed.addAll(arriving(exchange, tokens));
      }
      case "COPY" -> closed.addAll(arriving(exchange, tokens));
      default -> closed.addAll(among(path, tokens, covering(path)));
    }
    return closed;
  }

  private List<DavLock> leaving(DavPath path, Set<String> tokens) {
    List<DavLock> closed =
        new ArrayList<>(
            among(path, tokens, covering(path).or(lock -> lock.isAtOrBelow(path.names()))));
    closed.addAll(among(path, tokens, covering(path.names().subList(0, above(path)))));
    return closed;
  }

  private List<DavLock> arriving(DavExchange exchange, Set<String> tokens) {
    return leaving(destinations.path(exchange), tokens);
  }

  /** Locks of the collection above, where something new is about to be in it. */
  private List<DavLock> membership(DavPath path, DavResource at, Set<String> tokens) {
    List<DavLock> closed = among(path, tokens, covering(path.names().subList(0, above(path))));
    return closed.isEmpty() || isThere(at) ? List.of() : closed;
  }

  private static boolean isThere(DavResource at) {
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

  private static int above(DavPath path) {
    return Math.max(0, path.length() - 1);
  }

  private static Predicate<DavLock> covering(DavPath path) {
    return covering(path.names());
  }

  private static Predicate<DavLock> covering(List<String> names) {
    return lock -> lock.covers(names);
  }

  /** Of several who share a lock one token is enough. */
  private List<DavLock> among(DavPath path, Set<String> tokens, Predicate<DavLock> concerned) {
    List<DavLock> all = locksAt(locks, path).stream().filter(concerned).toList();
    List<DavLock> opened = all.stream().filter(lock -> tokens.contains(lock.token())).toList();
    return all.stream()
        .filter(lock -> !tokens.contains(lock.token()))
        .filter(lock ->
            lock.exclusive()
                || opened.stream().noneMatch(other -> other.path().equals(lock.path())))
        .toList();
  }

  /** All of the home that the path leads into. */
  static List<DavLock> locksAt(Locks locks, DavPath path) {
    return path.length() < HOME ? List.of() : locks.of(path.name(HOME - 1));
  }
}
