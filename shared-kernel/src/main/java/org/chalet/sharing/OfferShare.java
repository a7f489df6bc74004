package org.chalet.sharing;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.kernel.value.ShareOfferId;

/** Offers a share to whoever has the address, or will have it; colleagues get it at once. */
public record OfferShare(
    ShareOfferId offer,
    CollectionId collection,
    EmailAddress email,
    ShareLevel level,
    ShareWords words)
    implements Command {
  public OfferShare(
      ShareOfferId offer, CollectionId collection, EmailAddress email, ShareLevel level) {
    this(offer, collection, email, level, ShareWords.NONE);
  }
}
