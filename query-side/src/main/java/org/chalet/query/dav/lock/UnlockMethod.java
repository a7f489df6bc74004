package org.chalet.query.dav.lock;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Lockable;
import org.chalet.query.dav.objects.ObjectCollection;

/** UNLOCK (RFC 4918, 9.11). */
final class UnlockMethod implements DavMethod {
  private final Locks locks;

  UnlockMethod(Locks locks) {
    this.locks = locks;
  }

  @Override
  public String name() {
    return "UNLOCK";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof Lockable;
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
  public void handle(DavExchange exchange, DavResource at) {
    String header = exchange.header("Lock-Token");
    String token = header == null ? "" : header.strip();
    if (!token.startsWith("<") || !token.endsWith(">")) {
      throw new Rejected(ErrorCode.MALFORMED, "the Lock-Token header names no lock");
    }
    String bare = token.substring(1, token.length() - 1).strip();
    LockPlace place = LockPlace.of(exchange.path(), at);
    DavLock lock =
        place.covering(locks).stream()
            .filter(one -> one.token().equals(bare))
            .findFirst()
            .orElseThrow(
                () -> new Rejected(ErrorCode.NOT_THE_LOCK, "no such lock is on this resource"));
    verifyMayUnlock(exchange.user().account(), lock, place);
    locks.release(place.account(), lock);
    exchange.status(DavExchange.NO_CONTENT);
  }

  /** Whose lock it is, or whose home it is in. */
  private static void verifyMayUnlock(AccountId who, DavLock lock, LockPlace place) {
    if (!lock.holder().equals(who.raw()) && !place.account().equals(who.local())) {
      throw new Rejected(ErrorCode.FORBIDDEN, "this is somebody else's lock");
    }
  }
}
