package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;

/** From now on the holder has this access to the product, whatever it was before. */
public record GrantAccess(
    OrganizationId organization, Holder holder, ProductId product, Access access)
    implements ProductCommand {}
