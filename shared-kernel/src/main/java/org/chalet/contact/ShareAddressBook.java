package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.sharing.Grantee;
import org.chalet.sharing.ShareLevel;
import org.chalet.sharing.ShareWords;

/**
 * Shares the address book with a person, a team or an organization, or gives them another level.
 */
public record ShareAddressBook(
    AddressBookId addressBook, Grantee grantee, ShareLevel level, ShareWords words)
    implements Command {
  public ShareAddressBook(AddressBookId addressBook, Grantee grantee, ShareLevel level) {
    this(addressBook, grantee, level, ShareWords.NONE);
  }
}
