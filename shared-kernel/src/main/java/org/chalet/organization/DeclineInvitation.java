package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.InvitationId;
import org.jspecify.annotations.Nullable;

/**
 * The actor does not want to join the organization that invited.
 *
 * @param secret what the link holds; null for whoever signs in with the very address that was
 *     invited
 */
public record DeclineInvitation(InvitationId invitation, @Nullable String secret)
    implements Command {
  /** Without the secret. */
  @Override
  public String toString() {
    return "DeclineInvitation[" + invitation + "]";
  }
}
