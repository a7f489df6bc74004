package org.chalet.organization;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.OrganizationId;

/** Opens a further organization; the actor is its legal representative. */
public record OpenOrganization(OrganizationId organization, String name) implements Command {}
