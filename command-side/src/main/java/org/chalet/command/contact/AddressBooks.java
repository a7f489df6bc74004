package org.chalet.command.contact;

import org.chalet.command.StateReader;
import org.chalet.command.collection.FrozenStays;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;

/**
 * Looks at address books without locking them, so that many write into one at a time. What is put
 * while one is being deleted is in no view, as its address book is not.
 */
final class AddressBooks {
  private final StateReader states;

  AddressBooks(StateReader states) {
    this.states = states;
  }

  AddressBookState owned(AddressBookId id, Trail trail) {
    AddressBookState book =
        states
            .read(id.raw(), AddressBookState::after)
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no such address book"));
    new OnlyOwners(book.owner(), trail.actor()).verify();
    new FrozenStays(book.frozen()).verify();
    return book;
  }
}
