package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** Somebody without an account was invited; whom, is in the invitation's own stream. */
@EventName("organization.user-invited")
public record UserInvited(String organization, String invitation, String role)
    implements OrganizationEvent {}
