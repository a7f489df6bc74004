package org.chalet.command.sharing;

import java.util.List;
import java.util.function.Function;
import org.chalet.command.Aggregates;
import org.chalet.command.Circles;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.calendar.Calendar;
import org.chalet.command.calendar.CalendarShareEvents;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.SharedCollections;
import org.chalet.command.collection.Sharing;
import org.chalet.command.contact.AddressBook;
import org.chalet.command.contact.AddressBookShareEvents;

/** Shares; the collections belong to calendars and contacts. */
public final class SharingWiring implements ContextWiring {
  private final Function<CommandSideParts, Circles> circles;

  public SharingWiring(Function<CommandSideParts, Circles> circles) {
    this.circles = circles;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of();
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    CollectionAccess access = new CollectionAccess(circles.apply(parts));
    SharedCollections<Calendar> calendars =
        new SharedCollections<>(
            parts,
            new Aggregates<>(parts.repository(Calendar.class), Calendar::new),
            new Sharing(access, new CalendarShareEvents()));
    SharedCollections<AddressBook> books =
        new SharedCollections<>(
            parts,
            new Aggregates<>(parts.repository(AddressBook.class), AddressBook::new),
            new Sharing(access, new AddressBookShareEvents()));
    return List.of(
        new ShareOfferHandlers(parts, id -> id.isCalendar() ? calendars : books),
        new SharingHandlers(
            calendars,
            books,
            parts.eventSourced("Notifications", (before, event) -> null, Boolean.FALSE)));
  }
}
