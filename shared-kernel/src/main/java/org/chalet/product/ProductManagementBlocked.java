package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** Only managers of the organization manage the product from now on. */
@EventName("product.management-blocked")
public record ProductManagementBlocked(String organization, String product)
    implements ProductEvent {}
