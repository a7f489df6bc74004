package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** A user is gone because the account was erased; from now on a person without a name. */
@EventName("organization.user-erased")
public record UserErased(String organization, String account) implements OrganizationEvent {}
