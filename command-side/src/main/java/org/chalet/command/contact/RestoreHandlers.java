package org.chalet.command.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.FormerVersions;
import org.chalet.command.collection.Room;
import org.chalet.contact.CardPut;
import org.chalet.contact.CardStored;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.RestoreAddressBookSettings;
import org.chalet.contact.RestoreCardVersion;
import org.chalet.contact.RestoreCards;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.FormerObject;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ObjectsRestored;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;

/** Makes address books and what is in them what they were. */
public final class RestoreHandlers {
  private final Aggregates<AddressBook> books;
  private final Aggregates<Card> cards;
  private final OpenAddressBooks open;
  private final CollectionAccess access;
  private final FormerVersions versions;
  private final Room room;

  RestoreHandlers(
      Aggregates<AddressBook> books,
      Aggregates<Card> cards,
      OpenAddressBooks open,
      CollectionAccess access,
      FormerVersions versions,
      Room room) {
    this.books = books;
    this.cards = cards;
    this.open = open;
    this.access = access;
    this.versions = versions;
    this.room = room;
  }

  @CommandHandler
  CardStored handle(RestoreCardVersion command, @MetaDataValue("trail") Trail trail) {
    String owner = open.state(command.addressBook(), RestoreCardVersion.class, trail).owner();
    String stream = ObjectId.ofCard(command.addressBook(), command.name().raw());
    FormerVersions.Sought sought =
        new FormerVersions.Sought(
            command.addressBook().raw(), stream, command.version(), owner, trail.actor());
    CardPut former = versions.find(sought, CardPut.class);
    byte[] text = former.text().getBytes(UTF_8);
    return cards.ask(
        stream,
        card -> {
          room.require(owner, Room.Kind.ADDRESS_BOOKS, card.growth(text));
          return card.bringBack(former, command.precondition());
        });
  }

  @CommandHandler
  ObjectsRestored handle(RestoreCards command, @MetaDataValue("trail") Trail trail) {
    AddressBookId book = command.addressBook();
    String owner = open.state(book, RestoreCards.class, trail).owner();
    Comparator<FormerObject> removedFirst =
        Comparator.comparing(one -> one.content() != FormerObject.NOTHING);
    List<FormerObject> ordered =
        command.cards().stream()
            .sorted(removedFirst.thenComparing(one -> stream(book, one)))
            .toList();
    ObjectsRestored all = ObjectsRestored.NONE;
    long grown = 0;
    for (FormerObject one : ordered) {
      if (one.content() == FormerObject.NOTHING) {
        all = all.and(cards.ask(stream(book, one), card -> remove(card, book, owner, one)));
      } else {
        CardPut former = former(book, one);
        byte[] text = former.text().getBytes(UTF_8);
        long growth = cards.ask(stream(book, one), card -> card.growth(text));
        ObjectsRestored now = cards.ask(stream(book, one), card -> restore(card, former, one));
        grown += now.equals(ObjectsRestored.UNCHANGED) ? 0 : growth;
        all = all.and(now);
      }
    }
    room.require(owner, Room.Kind.ADDRESS_BOOKS, grown);
    return all;
  }

  private static ObjectsRestored restore(Card card, CardPut former, FormerObject one) {
    if (card.says(former.text())) {
      return ObjectsRestored.UNCHANGED;
    }
    CardStored stored = card.bringBack(former, expected(one.etag()));
    return stored.created() ? ObjectsRestored.ADDED : ObjectsRestored.CHANGED;
  }

  private static ObjectsRestored remove(
      Card card, AddressBookId book, String owner, FormerObject one) {
    if (!card.isThere()) {
      return ObjectsRestored.UNCHANGED;
    }
    card.delete(book.raw(), owner, one.name().raw(), expected(one.etag()));
    return ObjectsRestored.REMOVED;
  }

  private CardPut former(AddressBookId book, FormerObject one) {
    return versions
        .at(one.content(), CardPut.class)
        .filter(put -> put.addressBook().equals(book.raw()) && put.name().equals(one.name().raw()))
        .orElseThrow(
            () -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "its text is not there any more"));
  }

  private static Precondition expected(@Nullable String etag) {
    return etag == null
        ? new Precondition(true, false, Set.of(), Set.of())
        : Precondition.NONE.withEtag(etag);
  }

  private static String stream(AddressBookId book, FormerObject one) {
    return ObjectId.ofCard(book, one.name().raw());
  }

  @CommandHandler
  void handle(RestoreAddressBookSettings command, @MetaDataValue("trail") Trail trail) {
    AddressBookId book = command.addressBook();
    AddressBookState unused = open.state(book, RestoreAddressBookSettings.class, trail);
    AddressBookState then = null;
    for (Object event : versions.upTo(book.raw(), command.version())) {
      then = AddressBookState.after(then, event);
    }
    if (then == null) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "this version has no settings");
    }
    CollectionProperties properties = then.properties();
    books.tell(
        book.raw(),
        one ->
            one.decide(new ChangeAddressBookProperties(book, properties), trail.actor(), access));
  }
}
