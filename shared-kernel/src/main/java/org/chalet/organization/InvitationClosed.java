package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Claim;

/**
 * An invitation opens nothing any more.
 *
 * @param organization empty where it was not written down
 * @param email that may be invited again; empty where it was not written down
 * @param because {@code accepted}, {@code declined} or {@code withdrawn}
 */
@EventName(value = "organization.invitation-closed", revision = 2)
public record InvitationClosed(String invitation, String organization, String email, String because)
    implements InvitationEvent {
  @Override
  public List<Claim> claims() {
    return email.isEmpty()
        ? List.of()
        : List.of(
            Claim.release(
                InvitationScopes.invited(organization), new EmailAddress(email).normalized()));
  }
}
