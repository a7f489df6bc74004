package org.chalet.command.scheduling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.scheduling.LeaveMeetings;

/** Has others told when a calendar with meetings is deleted, some of its objects at a time. */
final class Farewells {
  private static final int AT_ONCE = 100;

  private final FormerCalendars calendars;
  private final Commands commands;

  Farewells(FormerCalendars calendars, Commands commands) {
    this.calendars = calendars;
    this.commands = commands;
  }

  /** Can be done again without harm. */
  void say(EventEnvelope event) {
    if (event.payload() instanceof CalendarDeleted gone
        && !gone.meetings().equals(CalendarDeleted.KEPT)) {
      Iterator<String> names = calendars.names(gone.calendar(), event.position());
      List<String> part = new ArrayList<>(AT_ONCE);
      while (names.hasNext()) {
        part.add(names.next());
        if (part.size() == AT_ONCE || !names.hasNext()) {
          send(event, gone, part);
          part.clear();
        }
      }
    }
  }

  private void send(EventEnvelope event, CalendarDeleted gone, List<String> names) {
    LeaveMeetings command =
        new LeaveMeetings(
            new AccountId(gone.owner()),
            new CalendarId(gone.calendar()),
            event.id(),
            names,
            gone.meetings().equals(CalendarDeleted.LEFT));
    String id = UUID.randomUUID().toString();
    commands.send(command, new Trail(Trail.SYSTEM, Client.SYSTEM, id, event.id(), null));
  }
}
