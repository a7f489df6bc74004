package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarScopes;
import org.chalet.calendar.ImportCalendarObjects;
import org.chalet.calendar.ObjectsImported;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.Utf8;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.RoomId;
import org.chalet.store.Reservations;

/** Stores objects of files, many in one commit. */
public final class ImportHandlers {
  private final Aggregates<CalendarObject> objects;
  private final OpenCalendars calendars;
  private final Scheduling scheduling;
  private final ReadableAttachments attachments;
  private final Room room;
  private final Reservations names;

  ImportHandlers(
      Aggregates<CalendarObject> objects,
      OpenCalendars calendars,
      Scheduling scheduling,
      ReadableAttachments attachments,
      Room room,
      Reservations names) {
    this.objects = objects;
    this.calendars = calendars;
    this.scheduling = scheduling;
    this.attachments = attachments;
    this.room = room;
    this.names = names;
  }

  /** An object of a file, and the stream that it belongs to. */
  private record Arriving(
      String stream, org.chalet.icalendar.CalendarObject read, CalendarObjectPut put) {}

  @CommandHandler
  ObjectsImported handle(ImportCalendarObjects command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar =
        calendars.writable(command.calendar(), ImportCalendarObjects.class, trail);
    refuseRooms(command.calendar());
    List<Arriving> arriving =
        command.texts().stream()
            .map(text -> arriving(command.calendar(), calendar, text))
            .sorted(Comparator.comparing(Arriving::stream))
            .toList();
    AccountId sender = new AccountId(trail.actor());
    long grown = 0;
    ObjectsImported all = ObjectsImported.NONE;
    for (Arriving one : arriving) {
      byte[] text = one.put().text().getBytes(UTF_8);
      long growth = objects.ask(one.stream(), object -> object.growth(text));
      ObjectsImported now =
          objects.ask(
              one.stream(),
              object -> {
                object.verifyAttachments(one.read(), id -> attachments.readable(sender, id));
                return object.bring(
                    one.put(), one.read().calendar(), command.replace(), scheduling);
              });
      grown += now.stored() + now.replaced() > 0 ? growth : 0;
      all = all.and(now);
    }
    room.require(calendar.owner(), Room.Kind.CALENDARS, grown);
    return all;
  }

  /** Events of a file may be at the same time, which bookings of a room may not. */
  private static void refuseRooms(CalendarId calendar) {
    if (RoomId.ofCalendar(calendar.raw()).isPresent()) {
      throw new Rejected(ErrorCode.FORBIDDEN, "a room is booked by events, and not by files");
    }
  }

  private Arriving arriving(CalendarId id, CalendarState calendar, byte[] text) {
    var read = org.chalet.icalendar.CalendarObject.of(text, CalendarLimits.OBJECT);
    new ComponentIsTaken(calendar.components(), read.componentName()).verify();
    String name = freeName(id, read.uid());
    String stream =
        names
            .holder(CalendarScopes.uids(id.raw()), read.uid())
            .orElseGet(() -> ObjectId.ofCalendarObject(id, name));
    CalendarObjectPut put =
        new CalendarObjectPut(
            id.raw(),
            calendar.owner(),
            name,
            read.uid(),
            read.componentName(),
            Utf8.decode(text, ErrorCode.INVALID_CALENDAR_DATA),
            null,
            null);
    return new Arriving(stream, read, put);
  }

  /** Follows from the UID, unless something else has that name. */
  private String freeName(CalendarId calendar, String uid) {
    String usual = UUID.nameUUIDFromBytes(uid.getBytes(UTF_8)) + ".ics";
    boolean taken =
        objects.ask(
            ObjectId.ofCalendarObject(calendar, usual), object -> object.isThereBeside(uid));
    return taken ? UUID.randomUUID() + ".ics" : usual;
  }
}
