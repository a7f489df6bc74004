package org.chalet.query.room;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.chalet.kernel.value.RoomId;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/**
 * A room as the caller may know it.
 *
 * @param capacity how many people fit in; 0 where nobody said
 * @param active whether it can be booked at all
 * @param calendar in which its bookings are, for whoever may view it
 * @param address by which it is invited to a meeting
 * @param level what the caller may do in the calendar: {@code edit} books
 * @param free whether nothing is booked in the time that was asked about; absent where none was
 * @param busy what is, in order
 */
@Schema(name = "Room")
public record RoomAnswer(
    String id,
    String name,
    String location,
    int capacity,
    List<String> equipment,
    String colour,
    boolean active,
    String calendar,
    String address,
    String level,
    @Nullable Boolean free,
    @Nullable List<Busy> busy) {

  /** A time for which a room is kept; {@code end} is exclusive. */
  @Schema(name = "RoomBusy")
  public record Busy(Instant start, Instant end) {
    static Busy of(BookingDocument booking) {
      return new Busy(Instant.ofEpochSecond(booking.start()), Instant.ofEpochSecond(booking.end()));
    }
  }

  static RoomAnswer of(RoomDocument room, ShareLevel level, @Nullable List<Busy> busy) {
    RoomId id = new RoomId(room.room());
    return new RoomAnswer(
        room.room(),
        room.name(),
        room.location(),
        room.capacity(),
        room.equipment(),
        room.colour(),
        room.active(),
        id.calendar().raw(),
        id.address(),
        level.token(),
        busy == null ? null : busy.isEmpty(),
        busy);
  }
}
