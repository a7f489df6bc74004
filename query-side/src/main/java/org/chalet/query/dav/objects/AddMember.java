package org.chalet.query.dav.objects;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.chalet.kernel.value.Precondition;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;

/** POST of an object to its collection, which finds a name for it (RFC 5995). */
final class AddMember implements DavMethod {
  private static final Precondition NEW = new Precondition(true, false, Set.of(), Set.of());

  @Override
  public String name() {
    return "POST";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof ObjectCollection;
  }

  @Override
  public boolean isOffered(DavResource at) {
    return at instanceof ObjectCollection collection && !collection.holdsReadOnly();
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    ObjectCollection collection = (ObjectCollection) at;
    String name = UUID.randomUUID() + collection.format().extension();
    ObjectLocation place = new ObjectLocation(collection, name, name);
    new Storing(exchange, place, false).store(NEW);
  }
}
