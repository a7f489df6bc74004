package org.chalet.command.contact;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.StateReader;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.Utf8;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.DeleteCard;
import org.chalet.contact.MoveCard;
import org.chalet.contact.PutCard;
import org.chalet.contact.RestoreCard;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.ObjectId;
import org.chalet.vcard.AddressObject;

/** Brings commands to cards. */
public final class CardHandlers {
  private final Aggregates<Card> cards;
  private final OpenAddressBooks books;
  private final StateReader states;
  private final Room room;

  CardHandlers(Aggregates<Card> cards, OpenAddressBooks books, StateReader states, Room room) {
    this.cards = cards;
    this.books = books;
    this.states = states;
    this.room = room;
  }

  @CommandHandler
  CardStored handle(PutCard command, @MetaDataValue("trail") Trail trail) {
    String owner = books.state(command.addressBook(), PutCard.class, trail).owner();
    AddressObject card = AddressObject.of(command.text(), ContactLimits.CARD);
    CardPut wanted =
        new CardPut(
            command.addressBook().raw(),
            owner,
            command.name().raw(),
            card.uid(),
            Utf8.decode(command.text(), ErrorCode.INVALID_ADDRESS_DATA),
            null,
            command.written());
    String stream = ObjectId.ofCard(command.addressBook(), command.name().raw());
    return cards.ask(
        stream,
        c -> {
          room.require(owner, Room.Kind.ADDRESS_BOOKS, c.growth(command.text()));
          c.verifyImages(card.card());
          return c.take(wanted, command.precondition());
        });
  }

  @CommandHandler
  boolean handle(MoveCard command, @MetaDataValue("trail") Trail trail) {
    String to = books.state(command.to(), MoveCard.class, trail).owner();
    String from = books.state(command.addressBook(), MoveCard.class, trail).owner();
    String name = command.name().raw();
    String source = ObjectId.ofCard(command.addressBook(), name);
    String target = ObjectId.ofCard(command.to(), command.newName().raw());
    if (source.equals(target)) {
      throw new Rejected(ErrorCode.INTO_ITSELF, "it is there already");
    }
    CardPut left = cards.ask(source, card -> card.leave(command.addressBook().raw(), from, name));
    CardPut moved =
        new CardPut(
            command.to().raw(),
            to,
            command.newName().raw(),
            left.uid(),
            left.text(),
            null,
            command.written(),
            source);
    return cards.ask(target, card -> card.arrive(moved, command.overwrite()));
  }

  @CommandHandler
  CardStored handle(RestoreCard command, @MetaDataValue("trail") Trail trail) {
    books.state(command.addressBook(), RestoreCard.class, trail);
    String stream = ObjectId.ofCard(command.addressBook(), command.name().raw());
    return cards.ask(stream, card -> card.restore(states.lastOf(stream, CardPut.class)));
  }

  @CommandHandler
  void handle(DeleteCard command, @MetaDataValue("trail") Trail trail) {
    String book = command.addressBook().raw();
    String owner = books.state(command.addressBook(), DeleteCard.class, trail).owner();
    String name = command.name().raw();
    cards.tell(
        ObjectId.ofCard(command.addressBook(), name),
        card -> card.delete(book, owner, name, command.precondition()));
  }
}
