package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.PreconditionHolds;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.Utf8;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.EditCards;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.vcard.AddressObject;

/** Edits cards out of what is stored. */
public final class CardEditHandlers {
  private static final int MOST = 500;

  private final Aggregates<Card> cards;
  private final OpenAddressBooks books;
  private final Room room;
  private final InstantSource clock;

  CardEditHandlers(Aggregates<Card> cards, OpenAddressBooks books, Room room, InstantSource clock) {
    this.cards = cards;
    this.books = books;
    this.room = room;
    this.clock = clock;
  }

  @CommandHandler
  List<CardStored> handle(EditCards command, @MetaDataValue("trail") Trail trail) {
    AddressBookId book = command.addressBook();
    String owner = books.state(book, EditCards.class, trail).owner();
    if (command.changes().size() > MOST) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "at most " + MOST + " cards are edited at once");
    }
    // Always in the same order, so that two edits never wait for each other in a circle.
    Map<String, CardStored> stored = new HashMap<>();
    command.changes().stream()
        .sorted((one, other) -> stream(book, one).compareTo(stream(book, other)))
        .forEach(change ->
            stored.put(
                change.name().raw(),
                cards.ask(stream(book, change), card -> edit(book, owner, change, card))));
    return command.changes().stream()
        .map(change -> Objects.requireNonNull(stored.get(change.name().raw())))
        .toList();
  }

  private CardStored edit(AddressBookId book, String owner, EditCards.Change change, Card card) {
    Card.Stored before = card.stored();
    new PreconditionHolds(change.precondition(), before.etag()).verify();
    byte[] now = change.edit().on(before.text().getBytes(UTF_8), clock.instant());
    AddressObject read = AddressObject.of(now, ContactLimits.CARD);
    room.require(owner, Room.Kind.ADDRESS_BOOKS, card.growth(now));
    return card.become(
        new CardPut(
            book.raw(),
            owner,
            change.name().raw(),
            read.uid(),
            Utf8.decode(now, ErrorCode.INVALID_ADDRESS_DATA),
            null));
  }

  private static String stream(AddressBookId book, EditCards.Change change) {
    return ObjectId.ofCard(book, change.name().raw());
  }
}
