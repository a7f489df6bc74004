package org.chalet.command.calendar;

import org.chalet.command.Aggregates;
import org.chalet.command.CommandSideParts;
import org.chalet.command.RoomCalendars;
import org.chalet.command.StateReader;
import org.chalet.icalendar.ZonesByReference;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.RoomEvent;
import org.jspecify.annotations.Nullable;

/** A room owns one calendar, which is called as the room is. */
public final class CalendarsOfRooms implements RoomCalendars {
  private final Aggregates<Calendar> calendars;
  private final StateReader states;

  public CalendarsOfRooms(CommandSideParts parts) {
    this.calendars = new Aggregates<>(parts.repository(Calendar.class), Calendar::new);
    this.states = parts.states();
  }

  /** Days begin in a room when they do for whoever adds it. */
  @Override
  public void added(RoomEvent room, AccountId by) {
    @Nullable String zone =
        states
            .read(by.raw(), ZoneOfAccount.EVOLUTION)
            .flatMap(ZonesByReference::definition)
            .orElse(null);
    calendars.tell(calendarOf(room), calendar -> calendar.createForRoom(room, zone));
  }

  @Override
  public void changed(RoomEvent room) {
    calendars.tell(calendarOf(room), calendar -> calendar.describe(room));
  }

  private static String calendarOf(RoomEvent room) {
    return new RoomId(room.room()).calendar().raw();
  }
}
