package org.chalet.command.contact;

import org.chalet.command.StateReader;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.Holds;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.policy.Audience;

/**
 * Looks at address books without locking them, so that many write into one at a time. What is put
 * while one is being deleted is in no view, as its address book is not.
 */
final class OpenAddressBooks {
  private final StateReader states;
  private final CollectionAccess access;
  private final Holds holds;

  OpenAddressBooks(StateReader states, CollectionAccess access) {
    this.states = states;
    this.access = access;
    this.holds = new Holds(states);
  }

  /** The address book, when the sender may send it that command. */
  AddressBookState state(AddressBookId id, Class<? extends Command> command, Trail trail) {
    AddressBookState book = there(id);
    access.verify(command, book, trail.actor());
    holds.verify(id.raw(), command, trail);
    return book;
  }

  /** Refuses whoever is not in that audience of the address book. */
  void verify(AddressBookId id, Audience audience, Trail trail) {
    access.verify(audience, there(id), trail.actor());
  }

  private AddressBookState there(AddressBookId id) {
    return states
        .read(id.raw(), AddressBookState::after)
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no such address book"));
  }
}
