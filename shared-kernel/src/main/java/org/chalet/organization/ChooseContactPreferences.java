package org.chalet.organization;

import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.OrganizationId;

/** Says what a user wants to be told about products and money. */
public record ChooseContactPreferences(
    OrganizationId organization, AccountId account, ContactPreferences preferences)
    implements OrganizationCommand {}
