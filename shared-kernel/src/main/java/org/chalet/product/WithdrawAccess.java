package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** Takes what the holder itself has of the product; what a team has stays. */
public record WithdrawAccess(OrganizationId organization, Holder holder, ProductId product)
    implements ProductCommand {}
