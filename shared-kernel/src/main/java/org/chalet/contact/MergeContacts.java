package org.chalet.contact;

import java.util.List;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.MergeId;
import org.chalet.kernel.value.ResourceName;

/** Adds what the duplicates know to the reference card and deletes them. */
public record MergeContacts(
    MergeId merge, AddressBookId addressBook, ResourceName reference, List<ResourceName> duplicates)
    implements Command {}
