package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;

/** The sender wants to have the address book that is shared with them. */
public record AcceptAddressBookShare(AddressBookId addressBook) implements Command {}
