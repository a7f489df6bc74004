package org.chalet.kernel.trail;

import java.security.Principal;
import org.chalet.kernel.value.AccountId;

/**
 * Who a request comes from, proven.
 *
 * @param account whose account
 * @param credential what it signed in with, as in {@link Client#credential}
 */
public record SignedIn(AccountId account, String credential) implements Principal {
  @Override
  public String getName() {
    return account.local();
  }
}
