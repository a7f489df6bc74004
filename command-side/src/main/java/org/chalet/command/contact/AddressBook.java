package org.chalet.command.contact;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import java.util.function.Function;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.DefaultCollectionStays;
import org.chalet.command.collection.NameOfNow;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.command.collection.Properties;
import org.chalet.command.collection.Shareable;
import org.chalet.command.collection.SharedAggregate;
import org.chalet.contact.AddressBookCreated;
import org.chalet.contact.AddressBookDeleted;
import org.chalet.contact.AddressBookFrozen;
import org.chalet.contact.AddressBookPropertiesChanged;
import org.chalet.contact.AddressBookRestored;
import org.chalet.contact.ChangeAddressBookProperties;
import org.chalet.contact.ContactEvent;
import org.chalet.contact.CreateAddressBook;
import org.chalet.contact.DeleteAddressBook;
import org.chalet.contact.RestoreAddressBook;
import org.chalet.eventformat.Erased;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.CollectionProperties;
import org.jspecify.annotations.Nullable;

/** An address book collection; the cards in it are aggregates of their own. */
public final class AddressBook implements SharedAggregate {
  private static final String DEFAULT_SEGMENT = "default";

  @AggregateIdentifier private String id = "";
  private boolean used;
  private @Nullable AddressBookState state;
  private @Nullable AddressBookState deleted;

  AddressBook() {}

  /** A fresh one, not created yet. */
  public AddressBook(String id) {
    this.id = id;
  }

  /** The one that comes with an account. */
  public void createDefault(AccountId owner, String displayName) {
    refuseUsed();
    apply(
        new AddressBookCreated(
            id, owner.raw(), DEFAULT_SEGMENT, CollectionProperties.named(displayName), true));
  }

  void decide(CreateAddressBook command, String actor) {
    new OnlyOwners(command.owner().raw(), actor).verify();
    refuseUsed();
    new NameOfNow(command.segment().raw()).verify();
    Properties.verify(command.properties());
    apply(
        new AddressBookCreated(
            id, command.owner().raw(), command.segment().raw(), command.properties(), false));
  }

  void decide(ChangeAddressBookProperties command, String actor, CollectionAccess access) {
    AddressBookState now = open(ChangeAddressBookProperties.class, actor, access);
    CollectionProperties wanted = command.change().over(now.properties());
    if (!now.properties().equals(wanted)) {
      Properties.verify(wanted);
      apply(new AddressBookPropertiesChanged(id, now.owner(), wanted));
    }
  }

  void delete(String actor, CollectionAccess access) {
    AddressBookState now = open(DeleteAddressBook.class, actor, access);
    new DefaultCollectionStays(now.isDefault()).verify();
    apply(new AddressBookDeleted(id, now.owner(), now.segment()));
  }

  /** Is there again as it was; what went to somebody else does not come back. */
  void restore(String actor, CollectionAccess access) {
    if (state != null) {
      open(RestoreAddressBook.class, actor, access);
      throw new Rejected(ErrorCode.COLLECTION_EXISTS, "this address book was not deleted");
    }
    AddressBookState last = deleted;
    if (last == null || last.frozen()) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "no such address book was deleted");
    }
    access.verify(RestoreAddressBook.class, last, actor);
    apply(new AddressBookRestored(id, last.owner(), last.segment(), last.properties()));
  }

  /** Closes it to writers. */
  public void freeze() {
    AddressBookState now = state;
    if (now != null && !now.frozen()) {
      apply(new AddressBookFrozen(id, now.owner()));
    }
  }

  /** Becomes the address book of somebody else that holds what {@code source} held. */
  public void takeOver(AccountId receiver, AddressBookState source, String displayName) {
    if (!used) {
      apply(
          new AddressBookCreated(
              id,
              receiver.raw(),
              new AddressBookId(id).local(),
              source.properties().renamed(displayName),
              false));
    }
  }

  /** Is taken from its owner, even the one that came with the account. */
  public void giveUp() {
    AddressBookState now = state;
    if (now != null) {
      apply(new AddressBookDeleted(id, now.owner(), now.segment()));
    }
  }

  @Override
  public void decide(
      Class<? extends Command> command,
      String actor,
      CollectionAccess access,
      Function<Shareable, List<Event>> decision) {
    decision.apply(open(command, actor, access)).forEach(AggregateLifecycle::apply);
  }

  private AddressBookState open(
      Class<? extends Command> command, String actor, CollectionAccess access) {
    if (state == null) {
      throw new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no such address book");
    }
    access.verify(command, state, actor);
    return state;
  }

  private void refuseUsed() {
    if (used) {
      throw new Rejected(ErrorCode.COLLECTION_EXISTS, "this address book's id is in use");
    }
  }

  @EventSourcingHandler
  void evolve(ContactEvent event) {
    id = event.addressBook();
    used = true;
    AddressBookState before = state;
    state = AddressBookState.after(before, event);
    if (state != null) {
      deleted = null;
    } else if (before != null) {
      deleted = before;
    }
  }

  @EventSourcingHandler
  void evolve(Erased event) {
    used = true;
    state = null;
    deleted = null;
  }
}
