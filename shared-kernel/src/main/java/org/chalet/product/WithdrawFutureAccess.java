package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;

/**
 * Products of the kind that will be added are no longer granted by themselves; those that were stay
 * granted.
 */
public record WithdrawFutureAccess(OrganizationId organization, Holder holder, ProductKind kind)
    implements ProductCommand {}
