package org.chalet.identity;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Claim;

/**
 * Somebody opened an account.
 *
 * @param email the login
 * @param language BCP 47 tag
 * @param zone IANA time zone
 */
@EventName("identity.account-registered")
public record AccountRegistered(
    String account, String email, String name, String language, String zone)
    implements IdentityEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.take(Logins.SCOPE, new EmailAddress(email).normalized(), account));
  }
}
