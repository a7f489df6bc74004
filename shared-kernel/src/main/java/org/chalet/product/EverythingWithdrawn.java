package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** A holder has only what was granted since it had everything. */
@EventName("product.everything-withdrawn")
public record EverythingWithdrawn(String organization, String holder) implements ProductEvent {}
