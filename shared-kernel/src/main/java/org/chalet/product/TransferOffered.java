package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * A product was offered to whoever shows a link.
 *
 * @param by {@code link} or {@code mail}
 * @param expires seconds since 1970 UTC
 */
@EventName("product.transfer-offered")
public record TransferOffered(
    String organization, String product, String transfer, String by, long expires)
    implements ProductEvent {}
