package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/** Lets a collaborator do the accounting and order products. */
public record GrantAccounting(OrganizationId organization, AccountId account)
    implements OrganizationCommand {}
