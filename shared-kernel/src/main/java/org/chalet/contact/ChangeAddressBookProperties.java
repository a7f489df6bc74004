package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.PropertiesChange;

/** Gives the address book other properties. */
public record ChangeAddressBookProperties(AddressBookId addressBook, PropertiesChange change)
    implements Command {
  /** These, all of them, in place of those it has. */
  public ChangeAddressBookProperties(AddressBookId addressBook, CollectionProperties all) {
    this(addressBook, PropertiesChange.to(all));
  }
}
