package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** Cancels a product; nobody has access to it any more. */
public record RemoveProduct(OrganizationId organization, ProductId product)
    implements ProductCommand {}
