package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/**
 * Removes a user.
 *
 * @param confirmation the login e-mail of the user, typed by the one who removes
 */
public record RemoveUser(OrganizationId organization, AccountId account, String confirmation)
    implements OrganizationCommand {}
