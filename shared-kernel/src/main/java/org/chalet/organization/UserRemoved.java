package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** A manager removed a user. */
@EventName("organization.user-removed")
public record UserRemoved(String organization, String account) implements OrganizationEvent {}
