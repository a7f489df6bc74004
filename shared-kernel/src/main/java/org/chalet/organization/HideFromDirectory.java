package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/** Leaves a user out of the directory. */
public record HideFromDirectory(OrganizationId organization, AccountId account)
    implements OrganizationCommand {}
