package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;

/**
 * Gives the address book the properties that it had in a version.
 *
 * @param version sequence in the address book's own history, from 0
 */
public record RestoreAddressBookSettings(AddressBookId addressBook, long version)
    implements Command {}
