package org.chalet.command.sharing.offer;

import org.chalet.kernel.value.ShareOfferId;

/** Ids in paths, with their kind or without. */
final class OfferPaths {
  private static final String KIND = "share-offer:";

  private OfferPaths() {}

  static ShareOfferId offer(String id) {
    return id.startsWith(KIND) ? new ShareOfferId(id) : ShareOfferId.ofLocal(id);
  }
}
