package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;

/**
 * Brings a deleted address book back under its name, with all that was in it; nobody has it shared
 * any more.
 */
public record RestoreAddressBook(AddressBookId addressBook) implements Command {}
