package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** A product has another name. */
@EventName("product.renamed")
public record ProductRenamed(String organization, String product, String name)
    implements ProductEvent {}
