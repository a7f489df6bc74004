package org.chalet.command.collection;

import java.util.Optional;
import org.chalet.kernel.value.AccountId;

/** Says from when on somebody may see what was in a collection of somebody else. */
@FunctionalInterface
public interface VisiblePast {
  /** All that was, for everybody. */
  VisiblePast WHOLE = (reader, collection) -> Optional.of(0L);

  /**
   * A position; empty for never.
   *
   * @param collection {@code calendar:…} or {@code addressbook:…}
   */
  Optional<Long> since(AccountId reader, String collection);
}
