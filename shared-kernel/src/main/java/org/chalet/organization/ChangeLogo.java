package org.chalet.organization;

import org.chalet.kernel.value.OrganizationId;

/**
 * Gives the organization a logo, which is in the blob store before; {@code logo} is its SHA-256.
 */
public record ChangeLogo(OrganizationId organization, String logo) implements OrganizationCommand {}
