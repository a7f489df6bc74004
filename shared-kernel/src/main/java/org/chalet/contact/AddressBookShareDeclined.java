package org.chalet.contact;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShareAnswered;

/** The person with whom the address book is shared does not want it, or not any more. */
@EventName("contact.address-book-share-declined")
public record AddressBookShareDeclined(String addressBook, String owner, String sharee)
    implements ContactEvent, CollectionShareAnswered {
  @Override
  public String collection() {
    return addressBook;
  }

  @Override
  public boolean accepted() {
    return false;
  }
}
