package org.chalet.query.dav.lock;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Depth;
import org.chalet.query.dav.core.EmptyMaker;
import org.chalet.query.dav.core.Granting;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.objects.Nowhere;
import org.chalet.query.dav.objects.ObjectCollection;
import org.chalet.query.dav.objects.ObjectLocation;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;
import org.chalet.query.dav.xml.XmlWriter;
import org.jspecify.annotations.Nullable;

/**
 * LOCK (RFC 4918, 9.10). A name that nothing has yet becomes an empty file in a drive. Calendars
 * and address books hold nothing empty, which every client would have to read: there the name is
 * kept for whoever locked it, as RFC 2518 (7.4) had it. The answer is 201 in either case.
 */
final class LockMethod implements DavMethod {
  private static final XmlName WRITE = Names.dav("write");
  private static final int LONGEST_OWNER = 8 * 1024;

  private final Locks locks;

  LockMethod(Locks locks) {
    this.locks = locks;
  }

  @Override
  public String name() {
    return "LOCK";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof Lockable || at instanceof Nowhere;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public boolean isOffered(DavResource at) {
    return allows(at) && !(at instanceof ObjectCollection collection && collection.holdsReadOnly());
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    if (at instanceof Nowhere) {
      throw new Rejected(ErrorCode.PARENT_MISSING, "the collection above is not there");
    }
    verifyMayWrite(at);
    Optional<XmlElement> request = exchange.xml();
    if (request.isEmpty()) {
      refresh(exchange, LockPlace.of(exchange.path(), at));
    } else {
      lock(exchange, at, request.get());
    }
  }

  /** Whoever may only look keeps nobody else from writing. */
  private static void verifyMayWrite(DavResource at) {
    DavResource shared = at instanceof ObjectLocation location ? location.in() : at;
    if (shared instanceof Granting granting
        && granting.readers().filter(given -> !given.contains(WRITE)).isPresent()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this can be read only");
    }
  }

  private void refresh(DavExchange exchange, LockPlace place) throws IOException {
    String header = exchange.header("If");
    Set<String> shown = header == null ? Set.of() : IfHeader.parse(header).tokens();
    Tokens tokens = new Tokens(exchange.user().account(), shown);
    DavLock known =
        place.covering(locks).stream()
            .filter(tokens::open)
            .findFirst()
            .orElseThrow(() -> new Rejected(ErrorCode.PRECONDITION_FAILED, "no such lock is here"));
    DavLock longer = known.until(end(exchange));
    locks.put(place.account(), longer);
    answer(exchange, 200, longer, place);
  }

  private void lock(DavExchange exchange, DavResource at, XmlElement request) throws IOException {
    if (!request.is(Names.dav("lockinfo"))
        || request
            .child(Names.dav("locktype"))
            .filter(type -> type.has(Names.dav("write")))
            .isEmpty()) {
      throw new Rejected(ErrorCode.MALFORMED, "the body is no DAV:lockinfo of a write lock");
    }
    Depth depth = exchange.depth(Depth.INFINITY);
    if (depth == Depth.ONE) {
      throw new Rejected(ErrorCode.MALFORMED, "a lock has Depth 0 or infinity");
    }
    LockPlace locked = LockPlace.of(exchange.path(), at);
    DavLock wanted =
        new DavLock(
            "urn:uuid:" + UUID.randomUUID(),
            exchange.user().account().raw(),
            locked.names(),
            at.href(),
            depth == Depth.INFINITY,
            isExclusive(request),
            owner(request),
            end(exchange).getEpochSecond());
    List<DavLock> others = locks.take(locked.account(), wanted);
    if (!others.isEmpty()) {
      LockRefusal.write(
          exchange, ErrorCode.LOCK_CONFLICT, LockRefusal.roots(others, List.of(locked)));
      return;
    }
    boolean made = !LockGuard.isThere(at);
    if (at instanceof EmptyMaker place) {
      make(place, exchange, locked, wanted);
    }
    exchange.header("Lock-Token", '<' + wanted.token() + '>');
    answer(exchange, made ? DavExchange.CREATED : 200, wanted, locked);
  }

  private void make(EmptyMaker place, DavExchange exchange, LockPlace locked, DavLock lock)
      throws IOException {
    try {
      place.makeEmpty(exchange);
    } catch (IOException | RuntimeException e) {
      locks.release(locked.account(), lock);
      throw e;
    }
  }

  private static boolean isExclusive(XmlElement request) {
    XmlElement scope =
        request
            .child(Names.dav("lockscope"))
            .orElseThrow(() -> new Rejected(ErrorCode.MALFORMED, "the lock has no scope"));
    if (scope.has(Names.dav("exclusive")) == scope.has(Names.dav("shared"))) {
      throw new Rejected(ErrorCode.MALFORMED, "a lock is exclusive or shared");
    }
    return scope.has(Names.dav("exclusive"));
  }

  private static @Nullable String owner(XmlElement request) {
    String xml = request.child(Names.dav("owner")).map(XmlWriter::standalone).orElse(null);
    if (xml != null && xml.length() > LONGEST_OWNER) {
      throw new Rejected(ErrorCode.TOO_LARGE, "too much is said of the lock's owner");
    }
    return xml;
  }

  private Instant end(DavExchange exchange) {
    Duration timeout = Timeout.of(exchange.header("Timeout"));
    return locks.now().plus(timeout);
  }

  private void answer(DavExchange exchange, int status, DavLock lock, LockPlace place)
      throws IOException {
    XmlWriter out = exchange.xml(status);
    out.open(Names.dav("prop"));
    LockProperties.discovery(List.of(lock), place, locks.now())
        .write(out, Names.dav("lockdiscovery"));
    out.close(Names.dav("prop")).flush();
  }
}
