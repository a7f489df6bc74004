package org.chalet.sharing;

import org.chalet.kernel.message.EventName;
import org.jspecify.annotations.Nullable;

/**
 * A share was offered to an address of nobody around its owner, or is offered on this level now.
 *
 * @param collection {@code calendar:…} or {@code addressbook:…}
 * @param level see {@link ShareLevel}
 * @param by the account that offers it
 * @param summary what whoever shares it calls it for who has the address; null where nothing is
 *     said, as {@code commonName}, what they call them
 */
@EventName(value = "sharing.offered", revision = 2)
public record ShareOffered(
    String offer,
    String account,
    String collection,
    String email,
    String level,
    String by,
    @Nullable String summary,
    @Nullable String commonName)
    implements ShareOfferEvent {
  /** Of which nothing is said. */
  public ShareOffered(
      String offer, String account, String collection, String email, String level, String by) {
    this(offer, account, collection, email, level, by, null, null);
  }
}
