package org.chalet.query.dav.core;

/**
 * A URL at which something may or may not be. Methods that create or delete take it as it is;
 * others get what is there.
 */
public interface Location extends DavResource {
  /** Refuses with a 404 when nothing is there. */
  DavResource found();
}
