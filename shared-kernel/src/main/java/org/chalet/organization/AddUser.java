package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;

/** Makes an existing account a user of the organization. */
public record AddUser(OrganizationId organization, AccountId account, Role role)
    implements OrganizationCommand {}
