package org.chalet.product;

import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.ProductId;
import org.chalet.kernel.value.TransferId;
import org.jspecify.annotations.Nullable;

/**
 * Offers a product to whoever shows the link; takes the place of an offer before.
 *
 * @param letter what sends the link to somebody; null where the one who offers passes it on
 */
public record OfferTransfer(
    OrganizationId organization, ProductId product, TransferId transfer, @Nullable Letter letter)
    implements ProductCommand {
  /**
   * Goes into a mail, never into an event.
   *
   * @param language of the reader, a BCP 47 tag
   * @param token what the link holds
   */
  public record Letter(EmailAddress to, String language, String token) {
    /** Without what it says: links open doors. */
    @Override
    public String toString() {
      return "Letter";
    }
  }
}
