package org.chalet.command.history.restore;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CollectionDifference;
import org.chalet.kernel.value.PastName;

/** Knows what collections held. */
@FunctionalInterface
public interface FormerCollections {
  /**
   * What has to happen for a collection, whose id stands for its name, to be as it was.
   *
   * @throws org.chalet.kernel.rule.Rejected UNKNOWN_COLLECTION for what is not there, now or then,
   *     or not for the reader; INVALID_VALUE, UNKNOWN_POSITION and MOMENT_IN_FUTURE
   */
  CollectionDifference between(AccountId reader, PastName then);
}
