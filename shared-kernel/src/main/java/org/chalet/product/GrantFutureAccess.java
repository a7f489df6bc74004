package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;

/** The holder gets this access to every product of the kind that will be added. */
public record GrantFutureAccess(
    OrganizationId organization, Holder holder, ProductKind kind, Access access)
    implements ProductCommand {}
