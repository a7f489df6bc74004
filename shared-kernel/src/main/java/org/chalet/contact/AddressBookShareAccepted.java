package org.chalet.contact;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShareAnswered;

/** The person with whom the address book is shared wants to have it. */
@EventName("contact.address-book-share-accepted")
public record AddressBookShareAccepted(String addressBook, String owner, String sharee)
    implements ContactEvent, CollectionShareAnswered {
  @Override
  public String collection() {
    return addressBook;
  }

  @Override
  public boolean accepted() {
    return true;
  }
}
