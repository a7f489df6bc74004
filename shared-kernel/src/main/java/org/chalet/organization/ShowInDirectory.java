package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/** Shows a user in the directory again. */
public record ShowInDirectory(OrganizationId organization, AccountId account)
    implements OrganizationCommand {}
