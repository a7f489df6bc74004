package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;

/**
 * The holder may do everything with every product, those that will be added included; takes the
 * place of all that the holder was granted before.
 */
public record GrantEverything(OrganizationId organization, Holder holder)
    implements ProductCommand {}
