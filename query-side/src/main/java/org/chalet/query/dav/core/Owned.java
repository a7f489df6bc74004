package org.chalet.query.dav.core;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;

/** A resource that belongs to somebody. */
public interface Owned extends Belonging {
  AccountId owner();

  @Override
  default Optional<AccountId> belongsTo() {
    return Optional.of(owner());
  }
}
