package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * Whom this invitation was for is forgotten, since that person's account was erased; it opens
 * nothing any more. The key of the invitation is destroyed next.
 */
@EventName("organization.invitation-erased")
public record InvitationErased(String organization, String invitation)
    implements OrganizationEvent {}
