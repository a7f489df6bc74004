package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;

/** The sender does not want to have the address book that is shared with them, or not any more. */
public record DeclineAddressBookShare(AddressBookId addressBook) implements Command {}
