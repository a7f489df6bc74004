package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** Gives a product another name. */
public record RenameProduct(OrganizationId organization, ProductId product, String name)
    implements ProductCommand {}
