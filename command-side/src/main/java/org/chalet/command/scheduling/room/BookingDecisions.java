package org.chalet.command.scheduling.room;

import java.time.Instant;
import java.util.List;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.room.BookingEvent;
import org.chalet.room.RoomBooked;
import org.chalet.room.RoomFreed;

/** What a room's time is given to. */
final class BookingDecisions {
  private BookingDecisions() {}

  /** Instances for which there is no room. */
  static List<Conflict> conflicts(Bookings now, String booking, NeededTimes needed) {
    return needed.all().stream()
        .map(need -> new Conflict(need, now.others(booking, need.start(), need.end())))
        .filter(conflict -> !conflict.taken().isEmpty())
        .toList();
  }

  /** Refuses ROOM_TAKEN, saying when it is taken. */
  static void verifyFree(Bookings now, String booking, NeededTimes needed, String name) {
    List<Conflict> conflicts = conflicts(now, booking, needed);
    if (!conflicts.isEmpty()) {
      throw new Rejected(ErrorCode.ROOM_TAKEN, name + " is taken " + Conflict.told(conflicts));
    }
  }

  /** Nothing where that is how it is booked already. */
  static List<BookingEvent> keep(
      Bookings now, String room, String booking, List<NeededTimes.Need> needs, Instant when) {
    List<Long> times = NeededTimes.merged(needs);
    if (times.isEmpty()) {
      return free(now, room, booking);
    }
    return times.equals(now.held().get(booking))
        ? List.of()
        : List.of(new RoomBooked(room, booking, when.getEpochSecond(), times));
  }

  static List<BookingEvent> free(Bookings now, String room, String booking) {
    return now.has(booking) ? List.of(new RoomFreed(room, booking)) : List.of();
  }
}
