package org.chalet.identity;

import java.util.List;
import org.chalet.kernel.message.EventName;

/** All app passwords that there were open nothing any more. */
@EventName("identity.app-passwords-revoked")
public record AppPasswordsRevoked(String account, List<String> appPasswords)
    implements IdentityEvent {
  public AppPasswordsRevoked {
    appPasswords = List.copyOf(appPasswords);
  }
}
