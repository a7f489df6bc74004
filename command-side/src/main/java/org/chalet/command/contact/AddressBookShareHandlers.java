package org.chalet.command.contact;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.collection.Properties;
import org.chalet.command.collection.Sharing;
import org.chalet.contact.AcceptAddressBookShare;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.contact.SharedAddressBookPropertiesChosen;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;

/** Brings commands about shares to address books. */
public final class AddressBookShareHandlers {
  private final Aggregates<AddressBook> books;
  private final OpenAddressBooks open;
  private final EventSourced<CollectionProperties> chosen;
  private final Sharing sharing;

  AddressBookShareHandlers(
      Aggregates<AddressBook> books,
      OpenAddressBooks open,
      EventSourced<CollectionProperties> chosen,
      Sharing sharing) {
    this.books = books;
    this.open = open;
    this.chosen = chosen;
    this.sharing = sharing;
  }

  @CommandHandler
  void handle(ShareAddressBook command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.decide(command, trail.actor(), sharing));
  }

  @CommandHandler
  void handle(RevokeAddressBookShare command, @MetaDataValue("trail") Trail trail) {
    books.tell(
        command.addressBook().raw(), b -> b.decide(command, trail.actor(), sharing.access()));
  }

  @CommandHandler
  void handle(AcceptAddressBookShare command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.acceptShare(trail.actor(), sharing));
  }

  @CommandHandler
  void handle(DeclineAddressBookShare command, @MetaDataValue("trail") Trail trail) {
    books.tell(command.addressBook().raw(), b -> b.declineShare(trail.actor(), sharing));
  }

  @CommandHandler
  void handle(ChooseSharedAddressBookProperties command, @MetaDataValue("trail") Trail trail) {
    open.state(command.addressBook(), ChooseSharedAddressBookProperties.class, trail);
    Properties.verify(command.properties());
    String stream = ObjectId.ofSharedCollection(command.addressBook().raw(), trail.actor());
    chosen.decide(
        stream,
        now ->
            now.equals(command.properties())
                ? List.of()
                : List.of(
                    new SharedAddressBookPropertiesChosen(
                        command.addressBook().raw(), trail.actor(), command.properties())));
  }
}
