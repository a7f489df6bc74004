package org.chalet.contact;

import org.chalet.kernel.message.Command;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.sharing.Grantee;

/** Takes a share of the address book back; what other shares give stays. */
public record RevokeAddressBookShare(AddressBookId addressBook, Grantee grantee)
    implements Command {}
