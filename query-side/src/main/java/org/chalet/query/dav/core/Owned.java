package org.chalet.query.dav.core;

import org.chalet.kernel.value.AccountId;

/** A resource that belongs to somebody. */
public interface Owned extends DavResource {
  AccountId owner();
}
