package org.chalet.room;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * All of this is true of a room from now on.
 *
 * @param active false for one that is retired
 */
@EventName("room.changed")
public record RoomChanged(
    String organization,
    String room,
    String name,
    String location,
    int capacity,
    List<String> equipment,
    String colour,
    boolean active)
    implements RoomEvent {
  public RoomChanged {
    equipment = List.copyOf(equipment);
  }
}
