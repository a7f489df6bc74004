package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Moves a card, within its address book or to another one. Answers whether there was another card
 * in the place.
 *
 * @param overwrite whether that one is deleted
 * @param written the new name as the client percent-encoded it in its URL, where that is not the
 *     usual encoding; or null
 */
public record MoveCard(
    AddressBookId addressBook,
    ResourceName name,
    AddressBookId to,
    ResourceName newName,
    boolean overwrite,
    @Nullable String written)
    implements Command {}
