package org.chalet.organization;

import org.chalet.kernel.message.EventName;

/** An organization was opened; its founder, an account id, is its first legal representative. */
@EventName("organization.opened")
public record OrganizationOpened(String organization, String name, String founder)
    implements OrganizationEvent {}
