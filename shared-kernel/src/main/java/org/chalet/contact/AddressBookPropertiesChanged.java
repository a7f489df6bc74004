package org.chalet.contact;

import org.chalet.kernel.message.EventName;
import org.chalet.kernel.value.CollectionProperties;

/** The address book's properties are these from now on, all of them. */
@EventName("contact.address-book-properties-changed")
public record AddressBookPropertiesChanged(
    String addressBook, String owner, CollectionProperties properties) implements ContactEvent {}
