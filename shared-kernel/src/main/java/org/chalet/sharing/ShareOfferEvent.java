package org.chalet.sharing;

/** What happened to an offer of a share; under the key of the collection's owner. */
public sealed interface ShareOfferEvent extends SharingEvent
    permits ShareOffered,
        ShareOfferResent,
        ShareOfferWithdrawn,
        ShareOfferTaken,
        ShareOfferDeclined {
  /** {@code share-offer:…}. */
  String offer();

  /** The collection's owner. */
  @Override
  String account();

  @Override
  default String owner() {
    return account();
  }
}
