package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;

/**
 * Shows the address book of somebody else to the sender, and to nobody else, under these
 * properties.
 */
public record ChooseSharedAddressBookProperties(
    AddressBookId addressBook, CollectionProperties properties) implements Command {}
