package org.chalet.contact;

import org.chalet.kernel.message.EventName;
import org.chalet.sharing.CollectionShared;
import org.chalet.sharing.Grantee;

/**
 * The address book is shared on this level from now on.
 *
 * @param grantee {@code account:…}, {@code team:…} or {@code organization:…}
 * @param through the organization that its owner and the grantee are in
 * @param level {@code view}, {@code edit} or {@code edit-and-share}
 */
@EventName("contact.address-book-shared")
public record AddressBookShared(
    String addressBook, String owner, String grantee, String through, String level)
    implements ContactEvent, CollectionShared {
  @Override
  public String collection() {
    return addressBook;
  }

  @Override
  public boolean asks() {
    return Grantee.isPerson(grantee);
  }
}
