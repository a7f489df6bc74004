package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * A product went to another organization; a {@link ProductMovedIn} stands beside it.
 *
 * @param transfer the offer that was accepted; empty for a product that was handed over directly
 * @param kind what it was here, as for {@link ProductRemoved}
 */
@EventName(value = "product.moved-out", revision = 2)
public record ProductMovedOut(
    String organization,
    String product,
    String to,
    String transfer,
    String kind,
    String name,
    long number)
    implements ProductEvent {}
