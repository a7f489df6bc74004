package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * A product was cancelled.
 *
 * @param kind what it was, with its last name and its number; empty and 0 where that was not
 *     recorded
 */
@EventName(value = "product.removed", revision = 2)
public record ProductRemoved(
    String organization, String product, String kind, String name, long number)
    implements ProductEvent {}
