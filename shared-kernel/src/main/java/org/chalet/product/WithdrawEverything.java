package org.chalet.product;

import org.chalet.kernel.value.OrganizationId;

/** Ends {@link GrantEverything}; what was granted one by one since then stays. */
public record WithdrawEverything(OrganizationId organization, Holder holder)
    implements ProductCommand {}
