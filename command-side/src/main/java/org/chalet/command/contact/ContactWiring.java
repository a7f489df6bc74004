package org.chalet.command.contact;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;

/** Address books, cards and merges. */
public final class ContactWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of(AddressBook.class, Card.class, Merge.class);
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    Aggregates<Card> cards = new Aggregates<>(parts.repository(Card.class), Card::new);
    AddressBooks books = new AddressBooks(parts.states());
    return List.of(
        new AddressBookHandlers(
            new Aggregates<>(parts.repository(AddressBook.class), AddressBook::new)),
        new CardHandlers(cards, books),
        new MergeHandlers(
            new Aggregates<>(parts.repository(Merge.class), Merge::new), cards, books));
  }
}
