package org.chalet.query.dav.core;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;

/** A resource that may belong to somebody. */
public interface Belonging extends DavResource {
  /** Empty for what belongs to nobody, as what an organization provides. */
  Optional<AccountId> belongsTo();
}
