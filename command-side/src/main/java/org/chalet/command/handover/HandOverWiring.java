package org.chalet.command.handover;

import java.util.List;
import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.calendar.Calendar;
import org.chalet.command.calendar.CalendarObject;
import org.chalet.command.contact.AddressBook;
import org.chalet.command.contact.Card;
import org.chalet.command.organization.Decisions;
import org.chalet.command.organization.Organization;

/** Hand-overs; the aggregates belong to other contexts. */
public final class HandOverWiring implements ContextWiring {
  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    var handOvers = parts.eventSourced(HandOver.TYPE, HandOver.EVOLUTION, HandOver.NONE);
    List<CollectionMover> movers = movers(parts);
    var organizations =
        parts.eventSourced(Organization.TYPE, Organization.EVOLUTION, Organization.NONE);
    return List.of(
        new HandOverHandlers(handOvers, movers, parts.states()),
        new ReclaimHandler(new Decisions(organizations), handOvers, parts.states(), parts.clock()));
  }

  private static List<CollectionMover> movers(CommandSideParts parts) {
    return List.of(
        new CalendarMover(
            new Aggregates<>(parts.repository(Calendar.class), Calendar::new),
            new Aggregates<>(parts.repository(CalendarObject.class), CalendarObject::new),
            parts.states(),
            parts.reservations(),
            new FileCopies(parts)),
        new AddressBookMover(
            new Aggregates<>(parts.repository(AddressBook.class), AddressBook::new),
            new Aggregates<>(parts.repository(Card.class), Card::new),
            parts.states(),
            parts.reservations()));
  }
}
