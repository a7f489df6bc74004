package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * A product came to be.
 *
 * @param number of the product in its organization, from 1, never used again
 */
@EventName("product.added")
public record ProductAdded(
    String organization, String product, String kind, String name, long number)
    implements ProductEvent {}
