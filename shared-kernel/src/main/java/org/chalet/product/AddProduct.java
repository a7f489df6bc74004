package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** The organization has a further product. */
public record AddProduct(
    OrganizationId organization, ProductId product, ProductKind kind, String name)
    implements ProductCommand {}
