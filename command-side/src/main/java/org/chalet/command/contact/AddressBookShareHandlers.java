package org.chalet.command.contact;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.collection.SharedCollections;
import org.chalet.command.collection.SharedCollections.Sent;
import org.chalet.contact.AcceptAddressBookShare;
import org.chalet.contact.ChooseSharedAddressBookProperties;
import org.chalet.contact.DeclineAddressBookShare;
import org.chalet.contact.RevokeAddressBookShare;
import org.chalet.contact.ShareAddressBook;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;

/** Brings commands about shares to address books. */
public final class AddressBookShareHandlers {
  private final SharedCollections<AddressBook> books;

  AddressBookShareHandlers(SharedCollections<AddressBook> books) {
    this.books = books;
  }

  @CommandHandler
  void handle(ShareAddressBook command, @MetaDataValue("trail") Trail trail) {
    books.share(
        sent(command.addressBook(), command, trail),
        command.grantee(),
        command.level(),
        command.words());
  }

  @CommandHandler
  void handle(RevokeAddressBookShare command, @MetaDataValue("trail") Trail trail) {
    books.revoke(sent(command.addressBook(), command, trail), command.grantee());
  }

  @CommandHandler
  void handle(AcceptAddressBookShare command, @MetaDataValue("trail") Trail trail) {
    books.answer(sent(command.addressBook(), command, trail), true);
  }

  @CommandHandler
  void handle(DeclineAddressBookShare command, @MetaDataValue("trail") Trail trail) {
    books.answer(sent(command.addressBook(), command, trail), false);
  }

  @CommandHandler
  void handle(ChooseSharedAddressBookProperties command, @MetaDataValue("trail") Trail trail) {
    books.choose(sent(command.addressBook(), command, trail), command.change());
  }

  private static Sent sent(AddressBookId book, Command command, Trail trail) {
    return Sent.of(book.raw(), command, trail);
  }
}
