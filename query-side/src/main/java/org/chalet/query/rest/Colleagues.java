package org.chalet.query.rest;

import org.chalet.kernel.value.AccountId;

/** Who may see what people show to those they work with; contexts other than organization ask. */
@FunctionalInterface
public interface Colleagues {
  /** Whether there is an organization that both belong to. */
  boolean share(AccountId one, AccountId other);
}
