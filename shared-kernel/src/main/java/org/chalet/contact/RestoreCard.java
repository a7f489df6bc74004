package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ResourceName;

/** Brings a deleted card back under its name, as it was last; answers with {@link CardStored}. */
public record RestoreCard(AddressBookId addressBook, ResourceName name) implements Command {}
