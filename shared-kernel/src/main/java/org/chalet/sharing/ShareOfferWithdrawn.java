package org.chalet.sharing;

import org.chalet.kernel.message.EventName;

/** The offer was taken back. */
@EventName("sharing.offer-withdrawn")
public record ShareOfferWithdrawn(String offer, String account) implements ShareOfferEvent {}
