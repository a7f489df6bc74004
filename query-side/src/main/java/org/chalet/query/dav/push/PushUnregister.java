package org.chalet.query.dav.push;

import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;

/** DELETE of a registration: nothing is sent for it any more. */
record PushUnregister(PushRegistrations registrations) implements DavMethod {
  @Override
  public String name() {
    return "DELETE";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof PushBranch.Registered;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) {
    registrations.remove(((PushBranch.Registered) at).registration());
    exchange.status(DavExchange.NO_CONTENT);
  }
}
