package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** Whoever was granted management has it again. */
@EventName("product.management-unblocked")
public record ProductManagementUnblocked(String organization, String product)
    implements ProductEvent {}
