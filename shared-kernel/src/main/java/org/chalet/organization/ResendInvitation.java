package org.chalet.organization;

import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;

/**
 * Sends an invitation again, good for a month from now; links sent before open nothing any more.
 *
 * @param secret what the letter's link holds; its hash goes to the vault, never into an event
 */
public record ResendInvitation(OrganizationId organization, InvitationId invitation, String secret)
    implements OrganizationCommand {
  /** Without the secret. */
  @Override
  public String toString() {
    return "ResendInvitation[" + invitation + "]";
  }
}
