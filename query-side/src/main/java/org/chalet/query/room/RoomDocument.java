package org.chalet.query.room;

import java.util.List;

/**
 * A room.
 *
 * @param capacity 0 where nobody said
 * @param colour {@code #rrggbb}
 * @param active whether it can be booked
 */
record RoomDocument(
    String organization,
    String room,
    String name,
    String location,
    int capacity,
    List<String> equipment,
    String colour,
    boolean active) {
  RoomDocument {
    equipment = List.copyOf(equipment);
  }
}
