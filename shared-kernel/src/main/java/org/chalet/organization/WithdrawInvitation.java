package org.chalet.organization;

import org.chalet.kernel.value.InvitationId;
import org.chalet.kernel.value.OrganizationId;

/** Makes an invitation worthless. */
public record WithdrawInvitation(OrganizationId organization, InvitationId invitation)
    implements OrganizationCommand {}
