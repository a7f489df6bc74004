package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/**
 * Hands a product over to another organization that the actor manages too, at once.
 *
 * @param termsAccepted whether the actor accepts the terms of the product for the one that receives
 */
public record MoveProduct(
    OrganizationId organization, ProductId product, OrganizationId to, boolean termsAccepted)
    implements ProductCommand {}
