package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** A user left by themselves. */
@EventName("organization.user-left")
public record UserLeft(String organization, String account) implements OrganizationEvent {}
