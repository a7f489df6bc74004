package org.chalet.product;

import org.chalet.kernel.message.EventName;

/** An offer opens nothing any more. */
@EventName("product.transfer-withdrawn")
public record TransferWithdrawn(String organization, String product, String transfer)
    implements ProductEvent {}
