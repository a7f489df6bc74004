package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The directory leaves this user out from now on. */
@EventName("organization.hidden-from-directory")
public record HiddenFromDirectory(String organization, String account)
    implements OrganizationEvent {}
