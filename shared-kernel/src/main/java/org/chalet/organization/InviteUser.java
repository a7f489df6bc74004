package org.chalet.organization;

import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Invites a person by mail, whether they have an account or not.
 *
 * @param language of the letter, a BCP 47 tag; null for the inviter's
 * @param secret what the letter's link holds; its hash goes to the vault, never into an event
 */
public record InviteUser(
    OrganizationId organization,
    InvitationId invitation,
    EmailAddress email,
    InvitationOffer offer,
    @Nullable String language,
    String secret)
    implements OrganizationCommand {
  /** Without the secret, and whom it concerns. */
  @Override
  public String toString() {
    return "InviteUser[" + invitation + "]";
  }
}
