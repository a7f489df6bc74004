package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * An account became a user of the organization in a role (see {@link
 * org.chalet.kernel.value.Role#token}).
 */
@EventName("organization.user-added")
public record UserAdded(String organization, String account, String role)
    implements OrganizationEvent {}
