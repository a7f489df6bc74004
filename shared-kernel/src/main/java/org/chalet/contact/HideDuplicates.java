package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;

/**
 * These cards are not of one person, whatever they have in common; answers with the id of the mark.
 */
public record HideDuplicates(AddressBookId addressBook, List<ResourceName> cards)
    implements Command {}
