package org.chalet.organization;

import org.chalet.kernel.value.OrganizationId;

/** Gives the organization another name. */
public record RenameOrganization(OrganizationId organization, String name)
    implements OrganizationCommand {}
