package org.chalet.command.calendar;

import org.chalet.command.StateReader;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.Holds;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;

/**
 * Looks at calendars without locking them, so that many write into one at a time. What is put while
 * one is being deleted is in no view, as its calendar is not.
 */
final class OpenCalendars {
  private final StateReader states;
  private final CollectionAccess access;
  private final Holds holds;

  OpenCalendars(StateReader states, CollectionAccess access) {
    this.states = states;
    this.access = access;
    this.holds = new Holds(states);
  }

  /** The calendar, when the sender may send it that command. */
  CalendarState state(CalendarId id, Class<? extends Command> command, Trail trail) {
    CalendarState calendar =
        states
            .read(id.raw(), CalendarState::after)
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no such calendar"));
    access.verify(command, calendar, trail.actor());
    return calendar;
  }

  /** The same, of one that takes objects from people. */
  CalendarState writable(CalendarId id, Class<? extends Command> command, Trail trail) {
    CalendarState calendar = state(id, command, trail);
    holds.verify(id.raw(), command, trail);
    if (calendar.source() != null) {
      throw new Rejected(ErrorCode.SUBSCRIPTION_READ_ONLY, "what is in it is published elsewhere");
    }
    return calendar;
  }
}
