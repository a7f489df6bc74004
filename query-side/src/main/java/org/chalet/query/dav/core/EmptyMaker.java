package org.chalet.query.dav.core;

import java.io.IOException;

/** A place at which something empty can be made, to be filled later (RFC 4918, 7.3). */
public interface EmptyMaker extends Lockable, Location {
  void makeEmpty(DavExchange exchange) throws IOException;
}
