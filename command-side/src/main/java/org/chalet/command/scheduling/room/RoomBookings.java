package org.chalet.command.scheduling.room;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalet.command.Circles;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.KnownRooms;
import org.chalet.command.Secrets;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.CalendarState;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.FloatingZone;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.room.BookingEvent;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.Meeting;
import org.chalet.sharing.Reach;
import org.chalet.sharing.ShareLevel;
import org.jspecify.annotations.Nullable;

/**
 * Gives the time of rooms away, with the current command: a room's bookings are one stream, in
 * which whoever comes second is refused.
 */
public final class RoomBookings {
  private static final int KEY_OCTETS = 16;

  private final EventSourced<Bookings> bookings;
  private final KnownRooms rooms;
  private final Circles circles;
  private final StateReader states;
  private final InstantSource clock;

  public RoomBookings(CommandSideParts parts, KnownRooms rooms, Circles circles) {
    this.bookings = parts.eventSourced(Bookings.TYPE, Bookings.EVOLUTION, Bookings.NONE);
    this.rooms = rooms;
    this.circles = circles;
    this.states = parts.states();
    this.clock = parts.clock();
  }

  /** All by which the room is invited. */
  public static Set<CalendarAddress> addresses(RoomId room) {
    return Set.of(
        CalendarAddress.ofEmail(room.address()),
        new CalendarAddress("/dav/principals/" + room.principal().local() + '/'));
  }

  /**
   * The room, for somebody who may book it.
   *
   * @throws Rejected UNKNOWN_ROOM for whoever may not even know it, FORBIDDEN for those who may but
   *     look, ROOM_RETIRED
   */
  public KnownRooms.KnownRoom bookable(RoomId room, AccountId by) {
    Optional<KnownRooms.KnownRoom> known = rooms.find(room);
    Optional<CalendarState> calendar = states.read(room.calendar().raw(), CalendarState::after);
    Reach reach =
        known.isEmpty()
            ? Reach.NONE
            : calendar
                .map(of -> of.shares().reach(of.owner(), by.raw(), circles))
                .orElse(Reach.NONE);
    if (known.isEmpty() || !reach.gives(ShareLevel.FREE_BUSY)) {
      throw new Rejected(ErrorCode.UNKNOWN_ROOM, "there is no such room of yours");
    }
    if (!reach.gives(ShareLevel.EDIT)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "you may look at this room, and not book it");
    }
    if (!known.get().active()) {
      throw new Rejected(ErrorCode.ROOM_RETIRED, known.get().name() + " is not booked any more");
    }
    return known.get();
  }

  /**
   * Keeps the rooms that a meeting needs, all its instances or none.
   *
   * @param by whose meeting it is
   * @throws Rejected ROOM_TAKEN, ROOM_BOOKED_TOO_FAR, and as {@link #bookable}
   */
  public void reserve(Component meeting, AccountId by) {
    for (RoomId room : InvitedRooms.in(meeting)) {
      NeededTimes needed = needed(room, meeting, NeededTimes.invited(addresses(room), false));
      if (!needed.all().isEmpty()) {
        KnownRooms.KnownRoom known = bookable(room, by);
        decide(room, key(meeting), needed, known.name());
      }
    }
  }

  /**
   * The same for what somebody changes in the calendar of a room itself.
   *
   * @param before null for what is new
   * @param now null for what is gone
   */
  public void occupy(RoomId room, @Nullable Component before, @Nullable Component now) {
    if (before != null && (now == null || !key(before).equals(key(now)))) {
      free(room, before);
    }
    if (now != null) {
      occupy(room, now);
    }
  }

  private void occupy(RoomId room, Component put) {
    NeededTimes needed = needed(room, put, NeededTimes.own(addresses(room)));
    String key = key(put);
    Optional<KnownRooms.KnownRoom> known = rooms.find(room);
    boolean active = known.filter(KnownRooms.KnownRoom::active).isPresent();
    if (!active && !needed.all().isEmpty() && !bookings.state(stream(room)).has(key)) {
      throw new Rejected(ErrorCode.ROOM_RETIRED, "this room is not booked any more");
    }
    decide(room, key, needed, known.map(KnownRooms.KnownRoom::name).orElse("the room"));
  }

  private void decide(RoomId room, String key, NeededTimes needed, String name) {
    bookings.decide(
        stream(room),
        now -> {
          BookingDecisions.verifyFree(now, key, needed, name);
          return BookingDecisions.keep(now, room.raw(), key, needed.all(), clock.instant());
        });
  }

  /** What was booked for it is free again. */
  public void free(RoomId room, Component gone) {
    bookings.decide(stream(room), now -> BookingDecisions.free(now, room.raw(), key(gone)));
  }

  /**
   * Keeps what is free of what a meeting needs, where that is more than half of it.
   *
   * @throws Rejected ROOM_BOOKED_TOO_FAR
   */
  public Given give(RoomId room, Component meeting) {
    NeededTimes needed = needed(room, meeting, NeededTimes.invited(addresses(room), true));
    Bookings before = bookings.state(stream(room));
    String key = key(meeting);
    List<Conflict> refused = BookingDecisions.conflicts(before, key, needed);
    Set<NeededTimes.Need> missing =
        refused.stream().map(Conflict::need).collect(Collectors.toSet());
    boolean allRefused = refused.size() * 2 >= needed.all().size() && !refused.isEmpty();
    List<NeededTimes.Need> given =
        allRefused
            ? List.of()
            : needed.all().stream().filter(need -> !missing.contains(need)).toList();
    bookings.decide(
        stream(room), now -> BookingDecisions.keep(now, room.raw(), key, given, clock.instant()));
    return new Given(allRefused, refused);
  }

  /**
   * What became of a request.
   *
   * @param nothing whether nothing was given at all
   */
  public record Given(boolean nothing, List<Conflict> refused) {
    public Given {
      refused = List.copyOf(refused);
    }
  }

  private NeededTimes needed(RoomId room, Component meeting, NeededTimes.Wanted wanted) {
    return NeededTimes.of(meeting, wanted, clock.instant(), zone(room));
  }

  /** In which a room's days begin. */
  private ZoneId zone(RoomId room) {
    return states
        .read(room.calendar().raw(), CalendarState::after)
        .flatMap(known -> Optional.ofNullable(known.properties().timezone()))
        .flatMap(FloatingZone::of)
        .orElse(ZoneOffset.UTC);
  }

  private static String stream(RoomId room) {
    return BookingEvent.stream(room.raw());
  }

  /** Of the same UID two organizers have two bookings: nobody moves another's. */
  private static String key(Component calendar) {
    Meeting meeting = Meeting.of(calendar);
    String organizer = meeting.organizer().map(CalendarAddress::uri).orElse("");
    return HexFormat.of().formatHex(Secrets.sha256(meeting.uid() + ' ' + organizer), 0, KEY_OCTETS);
  }
}
