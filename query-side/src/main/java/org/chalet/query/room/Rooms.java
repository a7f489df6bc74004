package org.chalet.query.room;

import static org.chalet.query.room.RoomSchema.BOOKINGS;
import static org.chalet.query.room.RoomSchema.BY_END;
import static org.chalet.query.room.RoomSchema.IN;
import static org.chalet.query.room.RoomSchema.ROOMS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.chalet.kernel.value.OrganizationId;
import org.chalet.kernel.value.RoomId;
import org.chalet.store.Document;
import org.chalet.store.Scan;
import org.chalet.store.View;

/** What can be asked of the view of rooms. */
public final class Rooms {
  /** How many times of one room are told at once. */
  private static final int MOST_TIMES = 1000;

  private final Supplier<View> live;

  public Rooms(Supplier<View> live) {
    this.live = live;
  }

  /**
   * What others call a room.
   *
   * @param active whether it can be booked
   */
  public record Named(RoomId room, String name, boolean active) {
    private static Named of(RoomDocument room) {
      return new Named(new RoomId(room.room()), room.name(), room.active());
    }
  }

  public Optional<Named> named(RoomId room) {
    return find(room).map(Named::of);
  }

  /** All rooms of an organization by name. */
  public List<Named> named(OrganizationId organization) {
    return of(organization).stream().map(Named::of).toList();
  }

  /** All rooms of an organization, of which there are a few hundred at most. */
  List<RoomDocument> of(OrganizationId organization) {
    return live.get().find(ROOMS, Scan.of(IN, organization.raw())).stream()
        .map(Document::value)
        .toList();
  }

  Optional<RoomDocument> find(OrganizationId organization, RoomId room) {
    return find(room).filter(known -> known.organization().equals(organization.raw()));
  }

  Optional<RoomDocument> find(RoomId room) {
    return live.get().get(ROOMS, room.raw()).map(Document::value);
  }

  /** For which times it is kept that reach into the range (epoch seconds), in order. */
  List<BookingDocument> taken(String room, long from, long until) {
    List<BookingDocument> taken = new ArrayList<>();
    Scan<BookingDocument> scan = Scan.of(BY_END, room).between(from + 1, null).limit(MOST_TIMES);
    for (Document<BookingDocument> found : live.get().find(BOOKINGS, scan)) {
      if (found.value().start() >= until) {
        break;
      }
      taken.add(found.value());
    }
    return taken;
  }
}
