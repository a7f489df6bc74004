package org.chalet.organization;

import org.chalet.kernel.value.OrganizationId;

/** Takes the organization's logo away. */
public record RemoveLogo(OrganizationId organization) implements OrganizationCommand {}
