package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;

/**
 * Stores a card in another place as well. Where its UID is taken there it gets the fresh one.
 *
 * @param addressBook into which
 * @param from an address book that the sender reads
 */
public record CopyCard(
    AddressBookId addressBook,
    ResourceName newName,
    AddressBookId from,
    ResourceName name,
    String freshUid)
    implements Command {}
