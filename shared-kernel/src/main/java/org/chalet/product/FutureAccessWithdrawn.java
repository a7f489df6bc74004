package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * Products of a kind come without access for a holder again.
 *
 * @param from number of the first product that does
 */
@EventName("product.future-access-withdrawn")
public record FutureAccessWithdrawn(String organization, String holder, String kind, long from)
    implements ProductEvent {}
