package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The invited person does not come. */
@EventName("organization.invitation-declined")
public record InvitationDeclined(String organization, String invitation)
    implements OrganizationEvent {}
