package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The invited person came; a {@link UserAdded} stands beside it. */
@EventName("organization.invitation-accepted")
public record InvitationAccepted(String organization, String invitation, String account)
    implements OrganizationEvent {}
