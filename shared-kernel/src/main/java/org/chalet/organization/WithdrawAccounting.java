package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/** Takes the accounting from a collaborator. */
public record WithdrawAccounting(OrganizationId organization, AccountId account)
    implements OrganizationCommand {}
