package org.chalet.query.dav.objects;

import java.io.IOException;
import org.chalet.contentline.Limits;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.query.dav.core.DavExchange;
import org.chalet.query.dav.core.DavMethod;
import org.chalet.query.dav.core.DavResource;

/**
 * PUT (RFC 4791, 5.3.2; RFC 6352, 6.3.2). The bytes are stored as they come, so that the answer can
 * tell their ETag.
 */
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
    ObjectFormat format = location.in().format();
    if (!exchange.contentType().mayBe(format.mediaType())) {
      throw new Rejected(format.unsupported(), "only " + format.mediaType() + " is taken here");
    }
    if (exchange.header("Content-Range") != null) {
      throw new Rejected(ErrorCode.MALFORMED, "parts of objects are not taken");
    }
    byte[] body = exchange.body(Limits.OBJECT.maxBytes(), format.tooLarge());
    StoredAnswer stored =
        location.in().put(location, body, exchange.precondition(), exchange.trail());
    exchange.header("ETag", stored.etag());
    int done = stored.created() ? DavExchange.CREATED : DavExchange.NO_CONTENT;
    exchange.status(stored.visible() ? done : DavExchange.ACCEPTED);
  }
}
