package org.chalet.command.guard;

import java.util.Objects;
import java.util.Optional;
import org.chalet.command.Evolution;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarState;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.Shareable;
import org.chalet.command.contact.AddressBookState;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.CollectionId;
import org.chalet.kernel.value.CollectionProperties;

/** Calendars and address books, as far as guards have to know them. */
final class GuardedCollections {
  private static final Evolution<CalendarState> CALENDAR = CalendarState::after;
  private static final Evolution<AddressBookState> BOOK = AddressBookState::after;

  private final StateReader states;
  private final CollectionAccess access;

  GuardedCollections(StateReader states, CollectionAccess access) {
    this.states = states;
    this.access = access;
  }

  /** One that is there. */
  record Guarded(Shareable shares, String name) {
    String owner() {
      return shares.owner();
    }
  }

  /**
   * The collection, for somebody who may send it that command.
   *
   * @throws Rejected UNKNOWN_COLLECTION, and what the policy says of the command
   */
  Guarded verified(CollectionId id, Class<? extends Command> command, String actor) {
    Guarded found =
        find(id)
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no such collection"));
    access.verify(command, found.shares(), actor);
    return found;
  }

  private Optional<Guarded> find(CollectionId id) {
    return id.isCalendar()
        ? states
            .read(id.raw(), CALENDAR)
            .map(it -> new Guarded(it, name(it.properties(), it.segment())))
        : states
            .read(id.raw(), BOOK)
            .map(it -> new Guarded(it, name(it.properties(), it.segment())));
  }

  private static String name(CollectionProperties properties, String segment) {
    return Objects.requireNonNullElse(properties.displayName(), segment);
  }
}
