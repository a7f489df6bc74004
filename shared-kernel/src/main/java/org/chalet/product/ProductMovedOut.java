package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * A product went to another organization; a {@link ProductMovedIn} stands beside it.
 *
 * @param transfer the offer that was accepted; empty for a product that was handed over directly
 */
@EventName("product.moved-out")
public record ProductMovedOut(String organization, String product, String to, String transfer)
    implements ProductEvent {}
