package org.chalet.room;

import java.util.List;
import org.chalet.kernel.message.EventName;
import org.chalet.store.Claim;

/** An organization has one more room. */
@EventName("room.added")
public record RoomAdded(
    String organization,
    String room,
    String name,
    String location,
    int capacity,
    List<String> equipment,
    String colour)
    implements RoomEvent {
  public RoomAdded {
    equipment = List.copyOf(equipment);
  }

  @Override
  public boolean active() {
    return true;
  }

  @Override
  public List<Claim> claims() {
    return List.of(Claim.take(RoomScopes.ROOMS, room, organization));
  }
}
