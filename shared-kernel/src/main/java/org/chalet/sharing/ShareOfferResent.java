package org.chalet.sharing;

import org.chalet.kernel.message.EventName;

/** The letter was sent once more. */
@EventName("sharing.offer-resent")
public record ShareOfferResent(String offer, String account) implements ShareOfferEvent {}
