package org.chalet.command.organization.room;

import java.util.Map;
import org.chalet.command.Persistent;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.RoomEvent;

/**
 * The rooms of an organization.
 *
 * @param all by room
 * @param names rooms by their folded names
 */
public record Rooms(Map<String, Room> all, Map<String, String> names) {
  public static final Rooms NONE = new Rooms(Map.of(), Map.of());

  public Rooms {
    all = Persistent.map(all);
    names = Persistent.map(names);
  }

  Room of(RoomId room) {
    Room known = all.get(room.raw());
    if (known == null) {
      throw new Rejected(ErrorCode.UNKNOWN_ROOM, "the organization has no such room");
    }
    return known;
  }

  public Rooms after(RoomEvent event) {
    Room before = all.get(event.room());
    Map<String, String> others =
        before == null ? names : Persistent.without(names, RoomWords.folded(before.name()));
    return new Rooms(
        Persistent.with(all, event.room(), Room.of(event)),
        Persistent.with(others, RoomWords.folded(event.name()), event.room()));
  }
}
