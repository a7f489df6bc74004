package org.chalet.command.organization.room;

import java.util.List;
import java.util.Optional;
import org.chalet.command.organization.OneMoreFits;
import org.chalet.command.organization.Organization;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.AddRoom;
import org.chalet.room.ChangeRoom;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomChanged;
import org.chalet.room.RoomDetails;

/** What rooms there are. */
final class RoomDecisions {
  /** They are looked through whenever somebody looks for a free one. */
  static final int MOST_ROOMS = 500;

  private static final Room PLAIN = new Room("", "", 0, List.of(), "#607d8b", true);

  private RoomDecisions() {}

  static RoomAdded decide(Organization in, AddRoom command) {
    RoomId room = command.room();
    if (in.rooms().all().containsKey(room.raw())) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "this room's id is in use");
    }
    if (command.details().name() == null) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "a room has a name");
    }
    Room wanted = said(PLAIN, command.details(), true);
    new RoomNameIsFree(in.rooms().names(), wanted.name(), room).verify();
    new OneMoreFits(in.rooms().all().size(), MOST_ROOMS, ErrorCode.TOO_MANY_ROOMS).verify();
    return new RoomAdded(
        in.id(),
        room.raw(),
        wanted.name(),
        wanted.location(),
        wanted.capacity(),
        wanted.equipment(),
        wanted.colour());
  }

  /** Empty where nothing changes. */
  static Optional<RoomChanged> decide(Organization in, ChangeRoom command) {
    Room before = in.rooms().of(command.room());
    boolean active = command.active() == null ? before.active() : command.active();
    Room wanted = said(before, command.details(), active);
    new RoomNameIsFree(in.rooms().names(), wanted.name(), command.room()).verify();
    return wanted.equals(before)
        ? Optional.empty()
        : Optional.of(
            new RoomChanged(
                in.id(),
                command.room().raw(),
                wanted.name(),
                wanted.location(),
                wanted.capacity(),
                wanted.equipment(),
                wanted.colour(),
                active));
  }

  private static Room said(Room before, RoomDetails said, boolean active) {
    return new Room(
        said.name() == null ? before.name() : RoomWords.name(said.name()),
        said.location() == null ? before.location() : RoomWords.location(said.location()),
        said.capacity() == null ? before.capacity() : RoomWords.capacity(said.capacity()),
        said.equipment() == null ? before.equipment() : RoomWords.equipment(said.equipment()),
        said.colour() == null ? before.colour() : RoomWords.colour(said.colour()),
        active);
  }
}
