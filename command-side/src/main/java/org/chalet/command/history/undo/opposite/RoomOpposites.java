package org.chalet.command.history.undo.opposite;

import java.util.List;
import java.util.Set;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Event;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.ChangeRoom;
import org.chalet.room.RoomAdded;
import org.chalet.room.RoomChanged;
import org.chalet.room.RoomDetails;
import org.chalet.room.RoomEvent;
import org.jspecify.annotations.Nullable;

/** Rooms. What was booked stays booked, so one that was added is retired. */
final class RoomOpposites {
  private static final RoomDetails AS_THEY_ARE = new RoomDetails(null, null, null, null, null);

  static final List<Opposite> ALL =
      List.of(
          Opposite.of(Set.of(RoomChanged.class), Set.of(RoomAdded.class), RoomOpposites::change),
          Opposite.of(Set.of(RoomAdded.class), RoomOpposites::retire)
              .existing(new Existence(Set.of(RoomAdded.class), RoomOpposites::belonging)));

  private RoomOpposites() {}

  private static @Nullable Command change(Event last, @Nullable Event before) {
    return before instanceof RoomEvent e
        ? change(
            e,
            new RoomDetails(e.name(), e.location(), e.capacity(), e.equipment(), e.colour()),
            e.active())
        : null;
  }

  private static @Nullable Command retire(Event last, @Nullable Event before) {
    return last instanceof RoomAdded e ? change(e, AS_THEY_ARE, false) : null;
  }

  private static Command change(RoomEvent of, RoomDetails details, boolean active) {
    return new ChangeRoom(
        new OrganizationId(of.organization()), new RoomId(of.room()), details, active);
  }

  private static Set<String> belonging(Event event) {
    return event instanceof RoomAdded e
        ? Set.of(e.room(), new RoomId(e.room()).calendar().raw())
        : Set.of();
  }
}
