package org.chalet.room;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * A room is kept for these times, and no others, under this booking.
 *
 * @param since when this was decided, in epoch seconds; what was over then does not count any more
 * @param times start and end (exclusive) in turn, in epoch seconds, in order
 */
@EventName("room.booked")
public record RoomBooked(String room, String booking, long since, List<Long> times)
    implements BookingEvent {
  public RoomBooked {
    times = List.copyOf(times);
  }
}
