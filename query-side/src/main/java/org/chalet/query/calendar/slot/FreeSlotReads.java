package org.chalet.query.calendar.slot;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chalet.kernel.value.AccountId;
import org.chalet.query.rest.Caller;
import org.chalet.scheduling.slot.FreeSlots;
import org.chalet.scheduling.slot.OpenHours;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** When those who are invited can meet. */
@RestController
@Tag(name = "events")
public class FreeSlotReads {
  private final Guests guests;
  private final Function<AccountId, ZoneId> zones;

  /**
   * @param zones where people live
   */
  public FreeSlotReads(Guests guests, Function<AccountId, ZoneId> zones) {
    this.guests = guests;
    this.zones = zones;
  }

  /**
   * What was found.
   *
   * @param slots the earliest first
   * @param until no start from there on was looked at
   */
  @Schema(name = "FreeSlots")
  public record Found(List<Slot> slots, List<Attendee> attendees, String until) {}

  /**
   * A time at which all who are known are free.
   *
   * @param start a moment with the offset of the zone
   */
  @Schema(name = "FreeSlot")
  public record Slot(String start, String end) {}

  /**
   * Somebody of whom was asked.
   *
   * @param attendee as named in the question
   * @param state {@code considered}; {@code unknown} of whoever has no account here, is not known
   *     to the caller, or has more to do than can be looked at; {@code organizer} of the caller,
   *     whose own time does not count
   */
  @Schema(name = "SlotAttendee")
  public record Attendee(String attendee, String state) {}

  @PostMapping("/api/free-slots")
  @Operation(
      operationId = "findFreeSlots",
      summary =
          "The times closest to a wished one, at or after it, at which all attendees are free, as far"
              + " as the caller may know; looks six weeks ahead")
  public Found find(HttpServletRequest request, @RequestBody SlotQuestion question) {
    AccountId caller = Caller.of(request);
    ZoneId zone = question.zone(zones.apply(caller));
    FreeSlots.Wish wish = question.wish(zone);
    Optional<OpenHours> hours = question.openHours(zone);
    Map<String, Optional<Guests.Guest>> named = new LinkedHashMap<>();
    question.named().forEach(name -> named.put(name, guests.find(caller, name)));
    BusyGuests busy =
        new BusyGuests(caller, named.values().stream().flatMap(Optional::stream).toList(), hours);
    List<FreeSlots.Slot> slots = FreeSlots.find(wish, busy::between);
    return new Found(
        slots.stream()
            .map(slot -> new Slot(shown(slot.start(), zone), shown(slot.end(), zone)))
            .toList(),
        named.entrySet().stream()
            .map(one -> new Attendee(one.getKey(), busy.state(one.getValue())))
            .toList(),
        shown(wish.from() + FreeSlots.HORIZON.toSeconds(), zone));
  }

  private static String shown(long epoch, ZoneId zone) {
    return OffsetDateTime.ofInstant(Instant.ofEpochSecond(epoch), zone).toString();
  }
}
