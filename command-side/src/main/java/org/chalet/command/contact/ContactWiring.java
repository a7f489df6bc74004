package org.chalet.command.contact;

import java.util.List;
import java.util.function.Function;
import org.chalet.command.Aggregates;
import org.chalet.command.Circles;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.FormerVersions;
import org.chalet.command.collection.Holds;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.SharedCollections;
import org.chalet.command.collection.Sharing;
import org.chalet.command.collection.VisiblePast;

/** Address books, cards and merges. */
public final class ContactWiring implements ContextWiring {
  private final Function<CommandSideParts, Circles> circles;
  private final Room room;
  private final VisiblePast past;

  /** Address books that are shared with nobody. */
  public ContactWiring() {
    this(parts -> Circles.NONE, Room.ENDLESS, VisiblePast.WHOLE);
  }

  public ContactWiring(Function<CommandSideParts, Circles> circles, Room room, VisiblePast past) {
    this.circles = circles;
    this.room = room;
    this.past = past;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of(AddressBook.class, Card.class, Merge.class, DuplicateMark.class);
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    Aggregates<AddressBook> books =
        new Aggregates<>(parts.repository(AddressBook.class), AddressBook::new);
    Aggregates<Card> cards = new Aggregates<>(parts.repository(Card.class), Card::new);
    Aggregates<Merge> merges = new Aggregates<>(parts.repository(Merge.class), Merge::new);
    CollectionAccess access = new CollectionAccess(circles.apply(parts));
    OpenAddressBooks open = new OpenAddressBooks(parts.states(), access);
    return List.of(
        new AddressBookHandlers(books, access, new Holds(parts.states())),
        new AddressBookShareHandlers(
            new SharedCollections<>(
                parts, books, new Sharing(access, new AddressBookShareEvents()))),
        new PutBackHandlers(cards, open, parts.states()),
        new CardHandlers(cards, open, parts.states(), room),
        new CardEditHandlers(cards, open, room, parts.clock()),
        new CopyHandlers(cards, open, room, parts.reservations()),
        new ImportHandlers(cards, open, room, parts.reservations()),
        new RestoreHandlers(
            books, cards, open, access, new FormerVersions(parts.states(), past), room),
        new FavouriteHandlers(
            parts.eventSourced(Favourites.TYPE, Favourites.EVOLUTION, Favourites.NONE),
            open,
            parts.states()),
        new MergeHandlers(merges, cards, open),
        new UndoMergeHandlers(merges, cards, open, new FreePlaces(cards, parts.reservations())),
        new DuplicateMarkHandlers(
            new Aggregates<>(parts.repository(DuplicateMark.class), DuplicateMark::new),
            cards,
            open));
  }
}
