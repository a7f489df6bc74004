package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;

/** The address book and all in it are gone from every view. */
@EventName("contact.address-book-deleted")
public record AddressBookDeleted(String addressBook, String owner, String segment)
    implements ContactEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.release(ContactScopes.home(owner), segment));
  }
}
