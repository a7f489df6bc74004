package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;

/**
 * Makes an account a user of the organization that is already a user of another one which the actor
 * manages; everybody else has to be invited.
 */
public record AddUser(OrganizationId organization, AccountId account, Role role)
    implements OrganizationCommand {}
