package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/** Creates or replaces a card; answers with {@link CardStored}. */
public record PutCard(
    AddressBookId addressBook, ResourceName name, byte[] text, Precondition precondition)
    implements Command {}
