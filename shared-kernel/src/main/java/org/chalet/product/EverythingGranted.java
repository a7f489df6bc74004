package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** A holder may do everything with every product; all that was said before counts no more. */
@EventName("product.everything-granted")
public record EverythingGranted(String organization, String holder) implements ProductEvent {}
