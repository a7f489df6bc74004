package org.chalet.command.handover;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.Evolution;
import org.chalet.command.StateReader;
import org.chalet.command.contact.AddressBook;
import org.chalet.command.contact.AddressBookState;
import org.chalet.command.contact.Card;
import org.chalet.command.registration.DefaultNames;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.CardPut;
import org.chalet.contact.ContactScopes;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.store.Reservations;

/** Address books. */
final class AddressBookMover implements CollectionMover {
  private static final String KIND = "addressbook:";
  private static final String DEFAULT = "default";

  /** As it is, or was when it was deleted. */
  private static final Evolution<AddressBookState> LAST =
      (before, event) ->
          event instanceof AddressBookDeleted ? before : AddressBookState.after(before, event);

  private final Aggregates<AddressBook> books;
  private final Aggregates<Card> cards;
  private final StateReader states;
  private final Reservations reservations;

  AddressBookMover(
      Aggregates<AddressBook> books,
      Aggregates<Card> cards,
      StateReader states,
      Reservations reservations) {
    this.books = books;
    this.cards = cards;
    this.states = states;
    this.reservations = reservations;
  }

  @Override
  public boolean moves(String collection) {
    return collection.startsWith(KIND);
  }

  @Override
  public void freeze(String collection) {
    books.tell(collection, AddressBook::freeze);
  }

  @Override
  public void makeCopy(HandOverId handOver, String collection, AccountId receiver, String name) {
    AddressBookState source = states.read(collection, LAST).orElse(null);
    String copy = copyOf(handOver, collection);
    if (source != null) {
      books.tell(copy, b -> b.takeOver(receiver, source, name));
    }
  }

  @Override
  public void copy(HandOverId handOver, String collection, AccountId receiver, List<String> names) {
    AddressBookId source = new AddressBookId(collection);
    AddressBookId copy = new AddressBookId(copyOf(handOver, collection));
    for (String name : names) {
      if (states.last(ObjectId.ofCard(source, name)).orElse(null) instanceof CardPut put) {
        CardPut copied =
            new CardPut(
                copy.raw(), receiver.raw(), name, put.uid(), put.text(), null, put.written());
        cards.tell(ObjectId.ofCard(copy, name), c -> c.begin(copied));
      }
    }
  }

  @Override
  public void giveUp(String collection) {
    books.tell(collection, AddressBook::giveUp);
  }

  @Override
  public String copyOf(HandOverId handOver, String collection) {
    return KIND + CopyIds.of(handOver, collection);
  }

  @Override
  public void freshDefault(HandOverId handOver, AccountId owner, String language) {
    if (reservations.holder(ContactScopes.home(owner.raw()), DEFAULT).isEmpty()) {
      String fresh = KIND + CopyIds.of(handOver, KIND + DEFAULT);
      books.tell(fresh, b -> b.createDefault(owner, DefaultNames.in(language).addressBook()));
    }
  }
}
