package org.chalet.command.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.command.CommandSideParts;
import org.chalet.command.scheduling.room.RoomAnswer;
import org.chalet.command.scheduling.room.RoomBookings;
import org.chalet.command.scheduling.room.RoomCopy;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.Property;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.itip.AttendeeCopy;
import org.chalet.scheduling.itip.AttendeeMessages;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.Intake;
import org.chalet.scheduling.itip.ItipMessage;
import org.chalet.scheduling.itip.Meeting;
import org.chalet.scheduling.itip.Method;
import org.jspecify.annotations.Nullable;

/** A room answers for itself, in the commit that keeps its time: it comes where it is free. */
final class RoomDelivery {
  private final MeetingPlaces places;
  private final Sending sending;
  private final RoomBookings bookings;
  private final InstantSource clock;

  RoomDelivery(CommandSideParts parts, RoomBookings bookings) {
    this.places = new MeetingPlaces(parts);
    this.sending = new Sending(parts);
    this.bookings = bookings;
    this.clock = parts.clock();
  }

  /** What the sender is told. */
  String deliver(RoomId room, ItipMessage message, MessageSent sent) {
    AccountId organizer = new AccountId(sent.owner());
    if (isOutdated(message, organizer)) {
      return Intake.DELIVERED;
    }
    MeetingPlaces.Place place =
        places.of(room.principal(), message.meeting().uid(), message.component());
    Invitation invitation = new Invitation(room, message, organizer, place.fresh());
    return places
        .objects()
        .ask(place.stream(), object -> object.take(place.fresh(), false, invitation::taken))
        .status();
  }

  /** Whether the organizer has moved the meeting since: what says so is on its way. */
  private boolean isOutdated(ItipMessage message, AccountId organizer) {
    Optional<CalendarObjectPut> copy =
        places.holder(organizer.raw(), message.meeting().uid()).flatMap(places::live);
    return copy.isPresent()
        && ICalendars.parse(copy.get().text().getBytes(StandardCharsets.UTF_8))
            .components("VEVENT")
            .stream()
            .anyMatch(now ->
                message.meeting().calendar().components("VEVENT").stream()
                    .anyMatch(then -> isNewer(now, then)));
  }

  private static boolean isNewer(Component now, Component then) {
    return text(now, "RECURRENCE-ID").equals(text(then, "RECURRENCE-ID"))
        && sequence(now) > sequence(then);
  }

  private static long sequence(Component part) {
    String text = text(part, "SEQUENCE");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static String text(Component part, String name) {
    return part.property(name).map(Property::value).map(String::strip).orElse("");
  }

  /** One message to one room. */
  private final class Invitation {
    private final RoomId room;
    private final ItipMessage message;
    private final AccountId organizer;
    private final CalendarObjectPut place;
    private final Set<CalendarAddress> self;

    Invitation(RoomId room, ItipMessage message, AccountId organizer, CalendarObjectPut place) {
      this.room = room;
      this.message = message;
      this.organizer = organizer;
      this.place = place;
      this.self = RoomBookings.addresses(room);
    }

    Intake taken(@Nullable Meeting copy) {
      Intake intake = AttendeeCopy.take(copy, message, self);
      Meeting taken = intake.copy();
      if (taken == null) {
        return intake;
      }
      if (message.method() == Method.CANCEL) {
        bookings.occupy(room, null, taken.calendar());
        Meeting kept = Meeting.of(RoomCopy.of(taken.calendar()));
        return new Intake(kept, intake.answersOnly(), intake.status());
      }
      try {
        bookings.bookable(room, organizer);
        return answered(copy, intake, taken, bookings.give(room, taken.calendar()));
      } catch (Rejected refused) {
        if (refused.code() == ErrorCode.UNKNOWN_ROOM) {
          return new Intake(null, false, Intake.REFUSED);
        }
        bookings.free(room, taken.calendar());
        return declined(copy, intake, taken, refused.detail());
      }
    }

    private Intake answered(
        @Nullable Meeting copy, Intake intake, Meeting taken, RoomBookings.Given given) {
      if (given.nothing()) {
        return declined(copy, intake, taken, RoomAnswer.taken(given.refused()));
      }
      Component accepted = new RoomAnswer(self).accepted(taken.calendar(), given.refused());
      return told(intake, taken, Meeting.of(accepted));
    }

    /** What a room never had is not kept in its calendar. */
    private Intake declined(@Nullable Meeting copy, Intake intake, Meeting taken, String why) {
      Component declined = new RoomAnswer(self).declined(taken.calendar(), why);
      Intake told = told(intake, taken, Meeting.of(declined));
      return copy == null ? new Intake(null, false, Intake.DELIVERED) : told;
    }

    private Intake told(Intake intake, Meeting taken, Meeting after) {
      Sending.From from =
          new Sending.From(place.owner(), place.calendar(), place.name(), message.recipient());
      sending.send(from, AttendeeMessages.of(taken, after, self, clock.instant()));
      Meeting kept = Meeting.of(RoomCopy.of(after.calendar()));
      return new Intake(kept, intake.answersOnly(), Intake.DELIVERED);
    }
  }
}
