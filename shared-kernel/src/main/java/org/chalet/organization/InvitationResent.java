package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** An invitation was sent again, with another secret and for a further month. */
@EventName("organization.invitation-resent")
public record InvitationResent(String organization, String invitation)
    implements OrganizationEvent {}
