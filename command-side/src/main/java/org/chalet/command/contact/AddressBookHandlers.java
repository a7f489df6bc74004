package org.chalet.command.contact;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.Holds;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.kernel.trail.Trail;

/** Brings commands to address books. */
public final class AddressBookHandlers {
  private final Aggregates<AddressBook> books;
  private final CollectionAccess access;
  private final Holds holds;

  AddressBookHandlers(Aggregates<AddressBook> books, CollectionAccess access, Holds holds) {
    this.books = books;
    this.access = access;
    this.holds = holds;
  }

  @CommandHandler
  void handle(CreateAddressBook command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.decide(command, trail.actor()));
  }

  @CommandHandler
  void handle(ChangeAddressBookProperties command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.decide(command, trail.actor(), access));
  }

  @CommandHandler
  void handle(DeleteAddressBook command, @MetaDataValue("trail") Trail trail) {
    holds.verify(command.addressBook().raw(), DeleteAddressBook.class, trail);
    books.tell(command.addressBook().raw(), b -> b.delete(trail.actor(), access));
  }

  @CommandHandler
  void handle(RestoreAddressBook command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.restore(trail.actor(), access));
  }
}
