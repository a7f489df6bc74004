package org.chalet.command.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.command.Circles;
import org.chalet.command.CommandSideParts;
import org.chalet.command.KnownRooms;
import org.chalet.command.calendar.Scheduling;
import org.chalet.command.scheduling.room.RoomBookings;
import org.chalet.command.scheduling.room.RoomPlace;
import org.chalet.icalendar.CalendarObject;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.icalendar.entry.Organizer;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.RoomId;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.ItipMessage;
import org.chalet.scheduling.itip.Meeting;
import org.chalet.scheduling.itip.MovedCopy;
import org.chalet.scheduling.itip.Part;
import org.chalet.scheduling.itip.SchedulingDecision;
import org.jspecify.annotations.Nullable;

/**
 * Decides with a change of a copy what others are told, and records it in the same commit; bringing
 * it to them is left to {@link Deliveries}.
 */
public final class ImplicitScheduling implements Scheduling {
  private final CalendarUsers users;
  private final MeetingPlaces places;
  private final Sending sending;
  private final RoomBookings bookings;
  private final KnownRooms rooms;
  private final InstantSource clock;

  /** Where there are no rooms. */
  public ImplicitScheduling(CommandSideParts parts) {
    this(parts, KnownRooms.NONE, Circles.NONE);
  }

  public ImplicitScheduling(CommandSideParts parts, KnownRooms rooms, Circles circles) {
    this.rooms = rooms;
    this.bookings = new RoomBookings(parts, rooms, circles);
    this.users = new CalendarUsers(parts.states(), parts.reservations());
    this.places = new MeetingPlaces(parts);
    this.sending = new Sending(parts);
    this.clock = parts.clock();
  }

  @Override
  public boolean isMeeting(String stream, CalendarObjectPut copy) {
    return copy.scheduleTag() != null
        && places.holder(copy.owner(), copy.uid()).filter(stream::equals).isPresent();
  }

  @Override
  public Former former(String stream, @Nullable CalendarObjectPut now, CalendarObjectPut wanted) {
    String own = now != null && isMeeting(stream, now) ? now.text() : null;
    if (own != null && now != null && now.uid().equals(wanted.uid())) {
      return new Former(own, null);
    }
    String holder = places.holder(wanted.owner(), wanted.uid()).orElse(null);
    if (holder == null || holder.equals(stream)) {
      return new Former(own, null);
    }
    Optional<CalendarObjectPut> elsewhere = places.live(holder);
    if (elsewhere.isEmpty()) {
      return new Former(own, holder);
    }
    boolean comes = own == null && !elsewhere.get().calendar().equals(wanted.calendar());
    return comes ? new Former(elsewhere.get().text(), holder) : new Former(own, null);
  }

  @Override
  public Plan put(String owner, Former former, CalendarObject sent, Precondition precondition) {
    boolean stays = former.text() != null && !former.isMoved();
    if (!stays && !hasOrganizer(sent)) {
      return Plan.NOTHING;
    }
    Meeting now = Meeting.of(sent.calendar());
    if (former.isMoved()) {
      verifySame(former.text(), now);
    }
    boolean mergeAnswers = former.isMoved() || precondition.etags().isEmpty();
    return plan(owner, former.text(), now, isOver(sent), mergeAnswers, true);
  }

  /** What is stored in a second place is the meeting from now on only when it is no older copy. */
  private static void verifySame(@Nullable String former, Meeting now) {
    CalendarObject before = former == null ? null : read(former);
    if (before != null && !MovedCopy.isSame(Meeting.of(before.calendar()), now)) {
      throw new Rejected(
          ErrorCode.UNIQUE_SCHEDULING_OBJECT, "the meeting is in one of your calendars already");
    }
  }

  @Override
  public Plan delete(String owner, String former, boolean reply) {
    return plan(owner, former, null, true, false, reply);
  }

  private Plan plan(
      String owner,
      @Nullable String former,
      @Nullable Meeting now,
      boolean over,
      boolean mergeAnswers,
      boolean reply) {
    CalendarObject before = former == null ? null : read(former);
    Meeting known = before == null ? null : Meeting.of(before.calendar());
    SchedulingDecision decision =
        SchedulingDecision.of(
            known,
            now,
            new SchedulingDecision.Asked(
                users.addressesOf(new AccountId(owner)),
                clock.instant(),
                mergeAnswers,
                over && (before == null || isOver(before)),
                reply));
    Meeting stored = decision.stored();
    if (now == null || stored == null) {
      return new Plan(false, null, decision.messages());
    }
    boolean asSent = stored.calendar().equals(now.calendar());
    return new Plan(
        decision.part() != Part.NONE, asSent ? null : utf8(stored.bytes()), decision.messages());
  }

  @Override
  public void verifyOrganizes(String owner, String copy) {
    CalendarObject known = read(copy);
    Meeting meeting = known == null ? null : Meeting.of(known.calendar());
    if (Part.of(meeting, users.addressesOf(new AccountId(owner))) == Part.ATTENDEE) {
      throw new Rejected(
          ErrorCode.ATTENDEE_CHANGE_NOT_ALLOWED,
          "whoever organizes a meeting attaches files to it");
    }
  }

  @Override
  public void send(Plan plan, String owner, String calendar, String name) {
    if (!plan.messages().isEmpty()) {
      CalendarAddress sender = sender(owner, plan.messages().getFirst());
      sending.send(new Sending.From(owner, calendar, name, sender), plan.messages());
    }
  }

  /**
   * Sends what was not sent under these names before.
   *
   * @param names tells how the messages are called, by their number
   */
  void sendOnce(Plan plan, CalendarObjectPut put, IntFunction<String> names) {
    if (!plan.messages().isEmpty()) {
      CalendarAddress sender = sender(put.owner(), plan.messages().getFirst());
      Sending.From from = new Sending.From(put.owner(), put.calendar(), put.name(), sender);
      sending.send(from, plan.messages(), false, names);
    }
  }

  /** The address by which the owner is in the meeting. */
  private CalendarAddress sender(String owner, ItipMessage message) {
    Set<CalendarAddress> self = users.addressesOf(new AccountId(owner));
    Optional<CalendarAddress> named =
        message
            .meeting()
            .organizer()
            .filter(self::contains)
            .or(() -> message.meeting().attendees().stream().filter(self::contains).findFirst());
    return named.orElseThrow();
  }

  @Override
  public Set<CalendarAddress> addresses(String owner) {
    return users.addressesOf(new AccountId(owner));
  }

  @Override
  public void reserve(String owner, Component stored) {
    boolean organizes =
        Part.of(Meeting.of(stored), users.addressesOf(new AccountId(owner))) == Part.ORGANIZER;
    if (organizes) {
      bookings.reserve(stored, new AccountId(owner));
    }
  }

  @Override
  public void occupy(@Nullable CalendarObjectPut before, @Nullable CalendarObjectPut now) {
    CalendarObjectPut there = now == null ? before : now;
    if (there != null) {
      RoomId.ofPrincipal(new AccountId(there.owner()))
          .ifPresent(room -> bookings.occupy(room, calendar(before), calendar(now)));
    }
  }

  private static @Nullable Component calendar(@Nullable CalendarObjectPut put) {
    return put == null ? null : ICalendars.parse(put.text().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Component placed(String owner, Component part, EntryDetails details) {
    String location = details.location();
    if (location == null) {
      return part;
    }
    Component elsewhere = details.participants() == null ? RoomPlace.left(part) : part;
    if (!RoomPlace.isRoom(location)) {
      return elsewhere;
    }
    RoomId room = new RoomId(location.strip());
    boolean own = room.principal().raw().equals(owner);
    String name =
        (own ? rooms.find(room) : Optional.of(bookings.bookable(room, new AccountId(owner))))
            .map(KnownRooms.KnownRoom::name)
            .orElseThrow(() -> new Rejected(ErrorCode.UNKNOWN_ROOM, "there is no such room"));
    return own
        ? RoomPlace.called(elsewhere, name)
        : RoomPlace.invited(elsewhere, room, name, organizer(owner));
  }

  @Override
  public Organizer organizer(String owner) {
    Optional<RoomId> room = RoomId.ofPrincipal(new AccountId(owner));
    if (room.isPresent()) {
      return rooms
          .find(room.get())
          .map(known -> new Organizer(room.get().address(), known.name()))
          .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no such room"));
    }
    return users
        .contact(new AccountId(owner))
        .map(known -> new Organizer(known.login().raw(), known.name()))
        .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no such account"));
  }

  private boolean isOver(CalendarObject object) {
    return object.span().end() < clock.instant().getEpochSecond();
  }

  private static boolean hasOrganizer(CalendarObject object) {
    for (Component part : object.calendar().components()) {
      if (part.has("ORGANIZER")) {
        return true;
      }
    }
    return false;
  }

  /** What cannot be read any more says nothing to anybody. */
  private static @Nullable CalendarObject read(String text) {
    try {
      return CalendarObject.of(text.getBytes(StandardCharsets.UTF_8), CalendarLimits.OBJECT);
    } catch (Rejected unreadable) {
      return null;
    }
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
