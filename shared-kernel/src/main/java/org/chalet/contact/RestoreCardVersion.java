package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/**
 * Stores what a version of a card said again; answers with {@link CardStored}.
 *
 * @param version sequence in the card's history, from 0
 */
public record RestoreCardVersion(
    AddressBookId addressBook, ResourceName name, long version, Precondition precondition)
    implements Command {}
