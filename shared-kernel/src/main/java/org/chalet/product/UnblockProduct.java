package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** Gives back what {@link BlockProduct} took. */
public record UnblockProduct(OrganizationId organization, ProductId product)
    implements ProductCommand {}
