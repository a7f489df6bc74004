package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;

/** Gives the address book these properties, all of them, in place of those it has. */
public record ChangeAddressBookProperties(
    AddressBookId addressBook, CollectionProperties properties) implements Command {}
