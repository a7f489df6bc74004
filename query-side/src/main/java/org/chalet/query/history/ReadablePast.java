package org.chalet.query.history;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;

/** Says who may look into the past of a calendar or an address book. */
@FunctionalInterface
public interface ReadablePast {
  /**
   * Position from which on the reader may see what was in it; empty for never.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  Optional<Long> since(AccountId reader, String collection);
}
