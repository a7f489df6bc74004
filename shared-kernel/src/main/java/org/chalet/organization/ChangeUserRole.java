package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.Role;

/** Gives a user another role. */
public record ChangeUserRole(OrganizationId organization, AccountId account, Role role)
    implements OrganizationCommand {}
