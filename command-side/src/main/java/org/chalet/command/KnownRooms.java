package org.chalet.command;

import java.util.Optional;
import org.chalet.kernel.value.RoomId;

/** What there is to know of rooms for those who book them. */
@FunctionalInterface
public interface KnownRooms {
  /** Where there are no rooms. */
  KnownRooms NONE = room -> Optional.empty();

  /** Empty also for a room whose organization is gone. */
  Optional<KnownRoom> find(RoomId room);

  /**
   * A room.
   *
   * @param active whether it can be booked
   */
  record KnownRoom(String organization, String name, boolean active) {}
}
