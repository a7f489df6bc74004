package org.chalet.command.organization.room;

import java.util.List;
import org.chalet.room.RoomEvent;

/**
 * A room of an organization.
 *
 * @param location may be empty
 * @param capacity 0 where nobody said
 * @param colour {@code #rrggbb}
 * @param active whether it can be booked
 */
public record Room(
    String name,
    String location,
    int capacity,
    List<String> equipment,
    String colour,
    boolean active) {
  public Room {
    equipment = List.copyOf(equipment);
  }

  static Room of(RoomEvent event) {
    return new Room(
        event.name(),
        event.location(),
        event.capacity(),
        event.equipment(),
        event.colour(),
        event.active());
  }
}
