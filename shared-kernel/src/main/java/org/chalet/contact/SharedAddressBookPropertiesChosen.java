package org.chalet.contact;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.sharing.SharedPropertiesChosen;

/**
 * Somebody sees an address book of somebody else under these properties, all of them; nobody else
 * does.
 *
 * @param owner whose choice it is
 */
@EventName("contact.address-book-shared-properties-chosen")
public record SharedAddressBookPropertiesChosen(
    String addressBook, String owner, CollectionProperties properties)
    implements ContactEvent, SharedPropertiesChosen {
  @Override
  public String collection() {
    return addressBook;
  }
}
