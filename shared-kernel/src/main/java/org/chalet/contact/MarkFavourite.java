package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;

/**
 * Makes a contact a favourite of the sender, or no favourite any more; nobody else sees that.
 *
 * @param favourite whether it is to be one
 */
public record MarkFavourite(AddressBookId addressBook, ResourceName name, boolean favourite)
    implements Command {}
