package org.chalet.command;

import org.chalet.kernel.value.AccountId;
import org.chalet.room.RoomEvent;

/** Keeps the calendars of rooms, within the current command. */
public interface RoomCalendars {
  /** For those who keep none. */
  RoomCalendars NONE =
      new RoomCalendars() {
        @Override
        public void added(RoomEvent room, AccountId by) {}

        @Override
        public void changed(RoomEvent room) {}
      };

  /** Makes the calendar of a new room, shared for editing with everybody inside. */
  void added(RoomEvent room, AccountId by);

  /** Calls the calendar as the room is called now. */
  void changed(RoomEvent room);
}
