package org.chalet.query.dav.core;

import java.util.Iterator;

/** A resource with members, found by PROPFIND with Depth 1. */
public interface Container extends DavResource {
  /** Fetched while they are used. */
  Iterator<? extends DavResource> members();
}
