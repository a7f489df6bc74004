package org.chalet.query.room;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.icalendar.Taken;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.query.calendar.slot.Guests;
import org.chalet.query.sharing.Sharing;
import org.chalet.sharing.ShareLevel;

/** Rooms whose free and busy times the one who asks may see; one that is retired is never free. */
public final class RoomGuests implements Guests {
  private static final String MAILTO = "mailto:";
  private static final String ROOM = "room:";

  private final Rooms rooms;
  private final Sharing sharing;

  public RoomGuests(Rooms rooms, Sharing sharing) {
    this.rooms = rooms;
    this.sharing = sharing;
  }

  private record Room(RoomDocument known, Rooms rooms) implements Guest {
    @Override
    public String id() {
      return known.room();
    }

    @Override
    public List<Taken> taken(long from, long until) {
      return known.active()
          ? rooms.taken(known.room(), from, until).stream()
              .map(booking -> new Taken(booking.start(), booking.end()))
              .toList()
          : List.of(new Taken(from, until));
    }
  }

  @Override
  public Optional<Guest> find(AccountId asking, String named) {
    return room(named)
        .filter(room -> mayBeSeen(asking, room))
        .flatMap(rooms::find)
        .map(known -> new Room(known, rooms));
  }

  private static Optional<RoomId> room(String named) {
    if (named.startsWith(ROOM)) {
      try {
        return Optional.of(new RoomId(named));
      } catch (Rejected noRoom) {
        return Optional.empty();
      }
    }
    boolean mail = named.toLowerCase(Locale.ROOT).startsWith(MAILTO);
    return RoomId.ofAddress(mail ? named.substring(MAILTO.length()) : named);
  }

  private boolean mayBeSeen(AccountId asking, RoomId room) {
    return sharing
        .reaching(asking, "calendar", room.calendar().local())
        .filter(shared -> shared.reach().gives(ShareLevel.FREE_BUSY))
        .isPresent();
  }
}
