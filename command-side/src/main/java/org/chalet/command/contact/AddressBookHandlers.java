package org.chalet.command.contact;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.kernel.trail.Trail;

/** Brings commands to address books. */
public final class AddressBookHandlers {
  private final Aggregates<AddressBook> books;

  AddressBookHandlers(Aggregates<AddressBook> books) {
    this.books = books;
  }

  @CommandHandler
  void handle(CreateAddressBook command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.decide(command, trail.actor()));
  }

  @CommandHandler
  void handle(ChangeAddressBookProperties command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.decide(command, trail.actor()));
  }

  @CommandHandler
  void handle(DeleteAddressBook command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.delete(trail.actor()));
  }
}
