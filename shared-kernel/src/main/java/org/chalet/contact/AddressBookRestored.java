package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.store.Claim;

/** A deleted address book is there again, as it was when it was deleted, with all in it. */
@EventName("contact.address-book-restored")
public record AddressBookRestored(
    String addressBook, String owner, String segment, CollectionProperties properties)
    implements ContactEvent {
  @Override
  public List<Claim> claims() {
    return List.of(Claim.take(ContactScopes.home(owner), segment, addressBook));
  }
}
