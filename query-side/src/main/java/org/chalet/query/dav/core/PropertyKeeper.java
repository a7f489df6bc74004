package org.chalet.query.dav.core;

import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;

/** A resource whose properties its owner can change (RFC 4918, 9.2). */
public interface PropertyKeeper extends DavResource {
  CollectionProperties properties();

  /** Makes these the properties, all of them. */
  Receipt keep(CollectionProperties properties, Trail trail);
}
