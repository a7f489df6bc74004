package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** The organization has no logo any more. */
@EventName("organization.logo-removed")
public record LogoRemoved(String organization) implements OrganizationEvent {}
