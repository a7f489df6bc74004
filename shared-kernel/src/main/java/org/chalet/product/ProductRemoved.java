package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** A product was cancelled. */
@EventName("product.removed")
public record ProductRemoved(String organization, String product) implements ProductEvent {}
