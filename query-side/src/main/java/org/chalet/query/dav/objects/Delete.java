package org.chalet.query.dav.objects;

import java.io.IOException;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.core.Location;

/** DELETE (RFC 4918, 9.6) of an object, or of a collection with all in it. */
final class Delete implements DavMethod {
  @Override
  public String name() {
    return "DELETE";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof Location || at instanceof ObjectCollection;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    boolean visible =
        switch (at) {
          case ObjectLocation location ->
              location.in().delete(location, location.expected(exchange), exchange);
          case ObjectCollection collection -> collection.delete(exchange);
          case Location nothing -> nothing.found().types().isEmpty();
          default -> throw new IllegalStateException("not allowed here");
        };
    exchange.status(visible ? DavExchange.NO_CONTENT : DavExchange.ACCEPTED);
  }
}
