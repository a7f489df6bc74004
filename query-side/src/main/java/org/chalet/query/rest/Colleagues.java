package org.chalet.query.rest;

import org.chalet.kernel.value.AccountId;

/** Who may see what people show to those they work with; contexts other than organization ask. */
@FunctionalInterface
public interface Colleagues {
  /**
   * Whether there is an organization of both in which the one sees the other: externals see nobody
   * else, but are seen.
   */
  boolean share(AccountId one, AccountId other);
}
