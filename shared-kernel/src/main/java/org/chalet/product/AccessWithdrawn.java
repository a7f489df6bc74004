package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** A holder has no access of its own to a product, however it had been granted. */
@EventName("product.access-withdrawn")
public record AccessWithdrawn(String organization, String holder, String product)
    implements ProductEvent {}
