package org.chalet.room;

import org.chalet.kernel.message.Event;

/**
 * What happened to the time of a room, in a stream of the room's own: whoever books decides there,
 * one after the other. It tells times alone; what for is in the calendar.
 */
public sealed interface BookingEvent extends Event permits RoomBooked, RoomFreed {
  /** {@code room:…}. */
  String room();

  /** Names the booking within the room: a hash of UID and organizer. */
  String booking();

  /** The stream of a room's bookings. */
  static String stream(String room) {
    return "room-bookings:" + room.substring(room.indexOf(':') + 1);
  }
}
