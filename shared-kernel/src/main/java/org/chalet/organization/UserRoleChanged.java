package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** A user has another role from now on. */
@EventName("organization.user-role-changed")
public record UserRoleChanged(String organization, String account, String role)
    implements OrganizationEvent {}
