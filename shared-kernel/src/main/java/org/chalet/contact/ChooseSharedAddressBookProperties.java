package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;

/**
 * Shows the address book of somebody else to the sender, and to nobody else, under other
 * properties.
 */
public record ChooseSharedAddressBookProperties(AddressBookId addressBook, PropertiesChange change)
    implements Command {
  /** These, all of them, in place of those it has. */
  public ChooseSharedAddressBookProperties(AddressBookId addressBook, CollectionProperties all) {
    this(addressBook, PropertiesChange.to(all));
  }
}
