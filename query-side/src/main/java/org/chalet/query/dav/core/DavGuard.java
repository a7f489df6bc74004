package org.chalet.query.dav.core;

import java.io.IOException;

/** Something that has to agree before a method is carried out. */
public interface DavGuard {
  /** Whether the method may go on; the answer has been written otherwise. */
  boolean admits(DavExchange exchange, DavResource at) throws IOException;

  /** The method was carried out. */
  default void done(DavExchange exchange, DavResource at) {}
}
