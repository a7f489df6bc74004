package org.chalet.query.dav.objects;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;
import org.chalet.query.dav.xml.Names;
import org.chalet.query.dav.xml.XmlElement;
import org.chalet.query.dav.xml.XmlName;

/** Extended MKCOL (RFC 5689); there are no plain collections. */
final class Mkcol implements DavMethod {
  private static final XmlName MKCOL = Names.dav("mkcol");

  @Override
  public String name() {
    return "MKCOL";
  }

  @Override
  public boolean allows(DavResource at) {
    return at instanceof AbsentCollection
        || at instanceof Nowhere
        || at instanceof ObjectLocation
        || at instanceof ObjectCollection;
  }

  @Override
  public boolean needsResource() {
    return false;
  }

  @Override
  public void handle(DavExchange exchange, DavResource at) throws IOException {
    Optional<XmlElement> request = exchange.xml();
    AbsentCollection place = CollectionCreation.place(at);
    if (request.isPresent() && !request.get().is(MKCOL)) {
      throw new Rejected(ErrorCode.UNSUPPORTED_MEDIA_TYPE, "the body is no DAV:mkcol");
    }
    CollectionCreation.answering(Names.dav("mkcol-response"))
        .create(exchange, place, request, Set.of());
  }
}
