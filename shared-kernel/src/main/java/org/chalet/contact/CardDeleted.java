package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;
import org.jspecify.annotations.Nullable;

/**
 * A card is gone; its name and UID are free again.
 *
 * @param absorbedBy name of the card that has what it said, when a merge made it go; or null
 */
@EventName(value = "contact.card-deleted", revision = 2)
public record CardDeleted(
    String addressBook, String owner, String name, String uid, @Nullable String absorbedBy)
    implements ContactEvent {

  public CardDeleted(String addressBook, String owner, String name, String uid) {
    this(addressBook, owner, name, uid, null);
  }

  @Override
  public List<Claim> claims() {
    return List.of(Claim.release(ContactScopes.uids(addressBook), uid));
  }
}
