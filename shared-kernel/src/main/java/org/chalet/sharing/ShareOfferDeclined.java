package org.chalet.sharing;

import org.chalet.kernel.message.EventName;

/** Whoever has the address does not want it. */
@EventName("sharing.offer-declined")
public record ShareOfferDeclined(String offer, String account) implements ShareOfferEvent {}
