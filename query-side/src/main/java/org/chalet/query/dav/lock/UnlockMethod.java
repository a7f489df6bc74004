package org.chalet.query.dav.lock;

import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavPath;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Lockable;

/** UNLOCK (RFC 4918, 9.11). */
final class UnlockMethod implements DavMethod {
  private static final int OWNER = 2;

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
  public void handle(DavExchange exchange, DavResource at) {
    String header = exchange.header("Lock-Token");
    String token = header == null ? "" : header.strip();
    if (!token.startsWith("<") || !token.endsWith(">")) {
      throw new Rejected(ErrorCode.MALFORMED, "the Lock-Token header names no lock");
    }
    String bare = token.substring(1, token.length() - 1).strip();
    DavPath path = exchange.path();
    DavLock lock =
        locks.of(path.name(OWNER)).stream()
            .filter(one -> one.token().equals(bare) && one.covers(path.names()))
            .findFirst()
            .orElseThrow(
                () -> new Rejected(ErrorCode.NOT_THE_LOCK, "no such lock is on this resource"));
    locks.release(path.name(OWNER), lock);
    exchange.status(DavExchange.NO_CONTENT);
  }
}
