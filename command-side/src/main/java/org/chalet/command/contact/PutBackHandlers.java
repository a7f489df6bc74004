package org.chalet.command.contact;

import java.util.Comparator;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.Aggregates;
import org.chalet.command.StateReader;
import org.chalet.contact.CardPut;
import org.chalet.contact.PutBackCards;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AddressBookId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.PutBack;

/** Makes cards again what they were. */
public final class PutBackHandlers {
  private final Aggregates<Card> objects;
  private final OpenAddressBooks collections;
  private final StateReader states;

  PutBackHandlers(Aggregates<Card> objects, OpenAddressBooks collections, StateReader states) {
    this.objects = objects;
    this.collections = collections;
    this.states = states;
  }

  @CommandHandler
  void handle(PutBackCards command, @MetaDataValue("trail") Trail trail) {
    AddressBookId book = command.addressBook();
    String owner = collections.state(book, PutBackCards.class, trail).owner();
    // In the order of all who lock several.
    command.cards().stream()
        .sorted(Comparator.comparing(wanted -> ObjectId.ofCard(book, wanted.name().raw())))
        .forEach(wanted -> putBack(book, owner, wanted));
  }

  private void putBack(AddressBookId book, String owner, PutBack wanted) {
    String name = wanted.name().raw();
    String stream = ObjectId.ofCard(book, name);
    Optional<CardPut> before = before(stream, wanted);
    if (isDue(stream, wanted, before)) {
      objects.tell(stream, card -> card.putBack(before, book.raw(), owner, name));
    }
  }

  /** What happened since it was looked at is nobody's to overwrite, unless it came to the same. */
  private boolean isDue(String stream, PutBack wanted, Optional<CardPut> before) {
    if (objects.version(stream) == wanted.seen()) {
      return true;
    }
    if (objects.ask(stream, object -> object.isAs(before))) {
      return false;
    }
    throw new Rejected(ErrorCode.UNDO_CONFLICTS, "it was changed meanwhile");
  }

  private Optional<CardPut> before(String stream, PutBack wanted) {
    if (wanted.to() == PutBack.NOTHING) {
      return Optional.empty();
    }
    return Optional.of(
        states
            .at(stream, wanted.to())
            .filter(CardPut.class::isInstance)
            .map(CardPut.class::cast)
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_UNDOABLE, "what it was cannot be read")));
  }
}
