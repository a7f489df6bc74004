package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;

/** Deletes the address book with all in it; history keeps both. */
public record DeleteAddressBook(AddressBookId addressBook) implements Command {}
