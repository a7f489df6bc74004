package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/** Deletes a card. */
public record DeleteCard(AddressBookId addressBook, ResourceName name, Precondition precondition)
    implements Command {}
