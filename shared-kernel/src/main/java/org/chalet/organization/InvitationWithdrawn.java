package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The invitation no longer opens anything. */
@EventName("organization.invitation-withdrawn")
public record InvitationWithdrawn(String organization, String invitation)
    implements OrganizationEvent {}
