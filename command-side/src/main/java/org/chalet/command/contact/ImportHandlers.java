package org.chalet.command.contact;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.Utf8;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.ContactScopes;
import org.chalet.contact.ImportCards;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.store.Reservations;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.contact.NewCard;

/** Stores cards of files, many in one commit. */
public final class ImportHandlers {
  private final Aggregates<Card> cards;
  private final OpenAddressBooks books;
  private final Room room;
  private final Reservations names;

  ImportHandlers(Aggregates<Card> cards, OpenAddressBooks books, Room room, Reservations names) {
    this.cards = cards;
    this.books = books;
    this.room = room;
    this.names = names;
  }

  @CommandHandler
  int handle(ImportCards command, @MetaDataValue("trail") Trail trail) {
    AddressBookId book = command.addressBook();
    String owner = books.state(book, ImportCards.class, trail).owner();
    String scope = ContactScopes.uids(book.raw());
    Set<String> seen = new HashSet<>();
    List<ImportCards.Card> fresh =
        command.cards().stream()
            .filter(card -> seen.add(card.uid()))
            .filter(card -> names.holder(scope, card.uid()).isEmpty())
            .sorted(Comparator.comparing(card -> stream(book, NewCard.nameOf(card.uid()))))
            .toList();
    room.require(
        owner, Room.Kind.ADDRESS_BOOKS, fresh.stream().mapToLong(one -> one.text().length).sum());
    fresh.forEach(card -> store(book, owner, card));
    return fresh.size();
  }

  private void store(AddressBookId book, String owner, ImportCards.Card card) {
    String usual = NewCard.nameOf(card.uid());
    boolean taken = cards.ask(stream(book, usual), Card::isThere);
    String name = taken ? NewCard.nameOf(UUID.randomUUID().toString()) : usual;
    AddressObject read = AddressObject.of(card.text(), ContactLimits.CARD);
    CardPut wanted =
        new CardPut(
            book.raw(),
            owner,
            name,
            read.uid(),
            Utf8.decode(card.text(), ErrorCode.INVALID_ADDRESS_DATA),
            null);
    var unused =
        cards.ask(
            stream(book, name),
            target -> {
              target.verifyImages(read.card());
              return target.put(wanted, Precondition.NONE);
            });
  }

  private static String stream(AddressBookId book, String name) {
    return ObjectId.ofCard(book, name);
  }
}
