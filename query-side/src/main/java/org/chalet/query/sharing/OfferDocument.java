package org.chalet.query.sharing;

import org.chalet.sharing.ShareWords;
import org.jspecify.annotations.Nullable;

/**
 * A share that is offered to an address.
 *
 * @param offer {@code share-offer:…}
 * @param email as it was written; {@code address} is how it is compared
 * @param level token, see {@link org.chalet.sharing.ShareLevel}
 * @param words what was said of it
 * @param sent when its letter was last sent, in epoch seconds
 * @param declined whether whoever has the address does not want it
 */
public record OfferDocument(
    String offer,
    String collection,
    String owner,
    String email,
    String address,
    String level,
    ShareWords words,
    long sent,
    boolean declined) {
  /** Null where it needs no answer any more. */
  @Nullable String openTo() {
    return declined ? null : address;
  }

  OfferDocument sentAgain(long now) {
    return new OfferDocument(offer, collection, owner, email, address, level, words, now, declined);
  }

  OfferDocument decline() {
    return new OfferDocument(offer, collection, owner, email, address, level, words, sent, true);
  }
}
