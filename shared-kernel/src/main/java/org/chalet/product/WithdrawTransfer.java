package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** The product is not offered any more. */
public record WithdrawTransfer(OrganizationId organization, ProductId product)
    implements ProductCommand {}
