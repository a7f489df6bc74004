package org.chalet.sharing;

import org.chalet.kernel.message.EventName;

/** An account with the address has the share now. */
@EventName("sharing.offer-taken")
public record ShareOfferTaken(String offer, String account, String sharee)
    implements ShareOfferEvent {}
