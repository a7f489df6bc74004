package org.chalet.organization;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Claim;

/**
 * An invitation was sent to an address.
 *
 * @param language of the letter, a BCP 47 tag
 * @param expires seconds since 1970 UTC
 */
@EventName(value = "organization.invitation-issued", revision = 2)
public record InvitationIssued(
    String invitation,
    String organization,
    String email,
    String role,
    String by,
    String language,
    long expires)
    implements InvitationEvent {
  /** As if it had been issued until then. */
  public InvitationIssued expiring(long later) {
    return new InvitationIssued(invitation, organization, email, role, by, language, later);
  }

  @Override
  public List<Claim> claims() {
    String address = new EmailAddress(email).normalized();
    return List.of(Claim.take(InvitationScopes.invited(organization), address, invitation));
  }
}
