package org.chalet.organization;

import org.chalet.kernel.value.OrganizationId;

/**
 * Chooses what stands for the organization where there is no room; empty for the first letters of
 * its name.
 */
public record ChooseInitials(OrganizationId organization, String initials)
    implements OrganizationCommand {}
