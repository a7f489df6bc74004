package org.chalet.contact;

import org.chalet.kernel.message.EventName;

/** Nobody writes into the address book any more: it is on its way to another owner. */
@EventName("contact.address-book-frozen")
public record AddressBookFrozen(String addressBook, String owner) implements ContactEvent {}
