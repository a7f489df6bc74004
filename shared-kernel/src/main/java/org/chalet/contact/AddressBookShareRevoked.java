package org.chalet.contact;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShareRevoked;

/** The address book is not shared any more with {@code grantee}. */
@EventName("contact.address-book-share-revoked")
public record AddressBookShareRevoked(String addressBook, String owner, String grantee)
    implements ContactEvent, CollectionShareRevoked {
  @Override
  public String collection() {
    return addressBook;
  }
}
