package org.chalet.query.dav.objects;

import java.io.IOException;
import org.chalet.query.dav.core.DavExchange;

/** An object as the answer to a request that changed it, or could not (RFC 8144, 2.1). */
public final class ObjectAnswer {
  private static final String REPRESENTATION = "return=representation";

  private ObjectAnswer() {}

  public static void show(DavExchange exchange, ObjectResource object, int status)
      throws IOException {
    exchange.applied(REPRESENTATION);
    exchange.status(status);
    exchange.header("ETag", object.row().etag());
    exchange.header("Content-Location", object.href());
    Representation shown = object.in().represented(object, exchange);
    exchange.bytes(shown.contentType(), shown.bytes());
  }
}
