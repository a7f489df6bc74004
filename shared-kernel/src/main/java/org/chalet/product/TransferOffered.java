package org.chalet.product;

import org.chalet.kernel.message.EventName;

/**
 * A product was offered to whoever shows a link.
 *
 * <p>Revision 1 did not say by whom.
 *
 * @param by {@code link} or {@code mail}
 * @param expires seconds since 1970 UTC
 * @param offeredBy the account; empty where it is not known
 */
@EventName(value = "product.transfer-offered", revision = 2)
public record TransferOffered(
    String organization, String product, String transfer, String by, long expires, String offeredBy)
    implements ProductEvent {}
