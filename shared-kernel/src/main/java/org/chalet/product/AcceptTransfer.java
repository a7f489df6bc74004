package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.TransferId;

/**
 * Takes in a product that another organization offered; users and their grants do not follow.
 *
 * @param organization the one that receives
 * @param termsAccepted whether the one who receives accepts the terms of the product
 */
public record AcceptTransfer(
    OrganizationId organization,
    OrganizationId from,
    ProductId product,
    TransferId transfer,
    boolean termsAccepted)
    implements ProductCommand {}
