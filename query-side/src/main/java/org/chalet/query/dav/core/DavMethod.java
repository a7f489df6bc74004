package org.chalet.query.dav.core;

import java.io.IOException;

/** A verb. */
public interface DavMethod {
  String name();

  /** Whether the verb makes sense there; the answer is 405 where it does not. */
  boolean allows(DavResource at);

  /** Whether {@code Allow} names the verb: the reader may do there what it does. */
  default boolean isOffered(DavResource at) {
    return allows(at);
  }

  /** Whether something has to be there already; see {@link Location}. */
  default boolean needsResource() {
    return true;
  }

  /** Whether the request is meant for it, where several methods of one name make sense. */
  default boolean takes(DavExchange exchange) throws IOException {
    return true;
  }

  void handle(DavExchange exchange, DavResource at) throws IOException;
}
