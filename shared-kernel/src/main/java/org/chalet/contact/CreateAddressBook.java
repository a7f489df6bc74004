package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ResourceName;

/** Makes an address book in the owner's home. */
public record CreateAddressBook(
    AddressBookId addressBook,
    AccountId owner,
    ResourceName segment,
    CollectionProperties properties)
    implements Command {}
