package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** Somebody was invited; whom, is in the invitation's own stream. */
@EventName(value = "organization.user-invited", revision = 2)
public record UserInvited(String organization, String invitation, InvitationOffer offer)
    implements OrganizationEvent {}
