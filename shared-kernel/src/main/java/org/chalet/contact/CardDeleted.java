package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;

/** A card is gone; its name and UID are free again. */
@EventName("contact.card-deleted")
public record CardDeleted(String addressBook, String owner, String name, String uid)
    implements ContactEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.release(ContactScopes.uids(addressBook), uid));
  }
}
