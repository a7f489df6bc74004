package org.chalet.sharing;

import org.chalet.kernel.message.EventName;

/**
 * A share was offered to an address of nobody around its owner, or is offered on this level now.
 *
 * @param collection {@code calendar:…} or {@code addressbook:…}
 * @param level see {@link ShareLevel}
 * @param by the account that offers it
 */
@EventName("sharing.offered")
public record ShareOffered(
    String offer, String account, String collection, String email, String level, String by)
    implements ShareOfferEvent {}
