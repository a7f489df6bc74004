package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.Utf8;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ContactLimits;
import org.chalet.contact.ContactScopes;
import org.chalet.contact.CopyCard;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.policy.Audience;
import org.chalet.store.Reservations;
import org.chalet.vcard.AddressObject;
import org.chalet.vcard.EditableCard;
import org.chalet.vcard.contact.OtherUid;

/** Copies cards. */
public final class CopyHandlers {
  private static final Precondition NEW = new Precondition(true, false, Set.of(), Set.of());

  private final Aggregates<Card> cards;
  private final OpenAddressBooks books;
  private final Room room;
  private final Reservations names;

  CopyHandlers(Aggregates<Card> cards, OpenAddressBooks books, Room room, Reservations names) {
    this.cards = cards;
    this.books = books;
    this.room = room;
    this.names = names;
  }

  @CommandHandler
  CardStored handle(CopyCard command, @MetaDataValue("trail") Trail trail) {
    AddressBookId to = command.addressBook();
    String owner = books.state(to, CopyCard.class, trail).owner();
    books.verify(command.from(), Audience.READERS, trail);
    String source = ObjectId.ofCard(command.from(), command.name().raw());
    byte[] text = cards.ask(source, Card::stored).text().getBytes(UTF_8);
    AddressObject card = AddressObject.of(text, ContactLimits.CARD);
    if (names.holder(ContactScopes.uids(to.raw()), card.uid()).isPresent()) {
      text = other(text, command.freshUid());
      card = AddressObject.of(text, ContactLimits.CARD);
    }
    byte[] copied = text;
    CardPut wanted =
        new CardPut(
            to.raw(),
            owner,
            command.newName().raw(),
            card.uid(),
            Utf8.decode(copied, ErrorCode.INVALID_ADDRESS_DATA),
            null);
    return cards.ask(
        ObjectId.ofCard(to, command.newName().raw()),
        target -> {
          room.require(owner, Room.Kind.ADDRESS_BOOKS, target.growth(copied));
          return target.put(wanted, NEW);
        });
  }

  private static byte[] other(byte[] text, String uid) {
    EditableCard card = EditableCard.of(text);
    new OtherUid(uid).apply(card);
    return card.toBytes();
  }
}
