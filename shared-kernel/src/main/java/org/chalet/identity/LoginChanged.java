package org.chalet.identity;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Claim;

/**
 * A person signs in with another address, proven by a link in a mail.
 *
 * @param email the login from now on
 * @param formerEmail the login until now
 */
@EventName("identity.login-changed")
public record LoginChanged(String account, String email, String formerEmail)
    implements IdentityEvent {
  @Override
  public List<Claim> claims() {
    String taken = new EmailAddress(email).normalized();
    String given = new EmailAddress(formerEmail).normalized();
    return taken.equals(given)
        ? List.of()
        : List.of(Claim.release(Logins.SCOPE, given), Claim.take(Logins.SCOPE, taken, account));
  }
}
