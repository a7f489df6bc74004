package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * A product came from another organization, without grants.
 *
 * @param number of the product in this organization, as for {@link ProductAdded}
 * @param transfer as for {@link ProductMovedOut}
 */
@EventName("product.moved-in")
public record ProductMovedIn(
    String organization,
    String product,
    String from,
    String kind,
    String name,
    long number,
    String transfer)
    implements ProductEvent {}
