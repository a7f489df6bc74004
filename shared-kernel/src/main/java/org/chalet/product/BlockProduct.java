package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** Takes the management of a product from everybody but the managers of the organization. */
public record BlockProduct(OrganizationId organization, ProductId product)
    implements ProductCommand {}
