package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/**
 * The organization is no more; its last user is in it no longer, and its invitations open nothing.
 */
@EventName("organization.deleted")
public record OrganizationDeleted(String organization) implements OrganizationEvent {}
