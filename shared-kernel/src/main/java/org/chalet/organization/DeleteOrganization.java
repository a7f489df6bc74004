package org.chalet.organization;

import org.chalet.kernel.value.OrganizationId;

/**
 * Deletes an organization without products and other users.
 *
 * @param confirmation its name, typed by the one who deletes it
 */
public record DeleteOrganization(OrganizationId organization, String confirmation)
    implements OrganizationCommand {}
