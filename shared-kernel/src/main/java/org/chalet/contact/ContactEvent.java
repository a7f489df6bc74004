package org.chalet.contact;

import org.chalet.kernel.message.PersonalEvent;

/**
 * What happened to an address book, to a card in one, or to a merge of cards; under its owner's
 * key.
 */
public sealed interface ContactEvent extends PersonalEvent
    permits AddressBookCreated,
        AddressBookPropertiesChanged,
        AddressBookDeleted,
        AddressBookRestored,
        CardPut,
        CardDeleted,
        ContactsMerged,
        ContactsMergeUndone,
        DuplicatesHidden,
        DuplicatesShown,
        AddressBookFrozen,
        AddressBookShared,
        AddressBookShareRevoked,
        AddressBookShareAccepted,
        AddressBookShareDeclined,
        SharedAddressBookPropertiesChosen {
  /** {@code addressbook:…}. */
  String addressBook();
}
