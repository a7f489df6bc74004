package org.chalet.query.past;

import org.chalet.kernel.value.AccountId;

/** Is told who is about to look at the past of a collection that somebody else lets them see. */
@FunctionalInterface
public interface Lookouts {
  void looks(AccountId reader, String owner, String collection);
}
