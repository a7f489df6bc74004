package org.chalet.query.dav.objects;

import java.io.IOException;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;

/** PUT of an object. */
final class Put implements DavMethod {
  @Override
  public String name() {
    return "PUT";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof ObjectLocation || at instanceof ObjectResource || at instanceof Nowhere;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    if (!(at instanceof ObjectLocation location)) {
      throw Nowhere.noParent();
    }
    new Storing(exchange, location, true).store(location.expected(exchange));
  }
}
