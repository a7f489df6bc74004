package org.chalet.command.calendar;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.MoveCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.calendar.RestoreCalendarObject;
import org.chalet.command.Aggregates;
import org.chalet.command.StateReader;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.Utf8;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.ObjectId;

/** Brings commands to calendar objects. */
public final class CalendarObjectHandlers {
  private final Aggregates<CalendarObject> objects;
  private final OpenCalendars calendars;
  private final Scheduling scheduling;
  private final StateReader states;
  private final ReadableAttachments attachments;
  private final Room room;

  CalendarObjectHandlers(
      Aggregates<CalendarObject> objects,
      OpenCalendars calendars,
      Scheduling scheduling,
      StateReader states,
      ReadableAttachments attachments,
      Room room) {
    this.objects = objects;
    this.calendars = calendars;
    this.scheduling = scheduling;
    this.states = states;
    this.attachments = attachments;
    this.room = room;
  }

  @CommandHandler
  ObjectStored handle(PutCalendarObject command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = calendars.writable(command.calendar(), PutCalendarObject.class, trail);
    var sent = org.chalet.icalendar.CalendarObject.of(command.text(), CalendarLimits.OBJECT);
    new ComponentIsTaken(calendar.components(), sent.componentName()).verify();
    CalendarObjectPut wanted = wanted(command, calendar, sent);
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    AccountId sender = new AccountId(trail.actor());
    return objects.ask(
        stream,
        object -> {
          room.require(calendar.owner(), Room.Kind.CALENDARS, object.growth(command.text()));
          object.verifyAttachments(sent, id -> attachments.readable(sender, id));
          return object.put(wanted, sent, command.precondition(), scheduling);
        });
  }

  @CommandHandler
  void handle(DeleteCalendarObject command, @MetaDataValue("trail") Trail trail) {
    String owner =
        calendars.writable(command.calendar(), DeleteCalendarObject.class, trail).owner();
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    objects.tell(stream, object -> object.decide(command, owner, scheduling));
  }

  @CommandHandler
  boolean handle(MoveCalendarObject command, @MetaDataValue("trail") Trail trail) {
    CalendarState to = calendars.writable(command.to(), MoveCalendarObject.class, trail);
    CalendarState from = calendars.writable(command.calendar(), MoveCalendarObject.class, trail);
    String source = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    String target = ObjectId.ofCalendarObject(command.to(), command.newName().raw());
    if (source.equals(target)) {
      throw new Rejected(ErrorCode.INTO_ITSELF, "it is there already");
    }
    CalendarObjectPut left = objects.ask(source, object -> object.leave(scheduling));
    new ComponentIsTaken(to.components(), left.component()).verify();
    if (left.scheduleTag() != null && !from.owner().equals(to.owner())) {
      throw new Rejected(
          ErrorCode.DESTINATION_NOT_POSSIBLE, "a meeting stays with whom it concerns");
    }
    if (!from.owner().equals(to.owner())) {
      room.require(to.owner(), Room.Kind.CALENDARS, left.text().length());
    }
    CalendarObjectPut moved =
        new CalendarObjectPut(
            command.to().raw(),
            to.owner(),
            command.newName().raw(),
            left.uid(),
            left.component(),
            left.text(),
            null,
            command.written(),
            left.scheduleTag(),
            null,
            source);
    return objects.ask(target, object -> object.arrive(moved, command.overwrite(), scheduling));
  }

  @CommandHandler
  ObjectStored handle(RestoreCalendarObject command, @MetaDataValue("trail") Trail trail) {
    calendars.state(command.calendar(), RestoreCalendarObject.class, trail);
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    return objects.ask(
        stream,
        object -> object.restore(states.lastOf(stream, CalendarObjectPut.class), scheduling));
  }

  /** Refuses what its owner has no room for. */
  void require(CalendarState calendar, long growth) {
    room.require(calendar.owner(), Room.Kind.CALENDARS, growth);
  }

  private static CalendarObjectPut wanted(
      PutCalendarObject command, CalendarState calendar, org.chalet.icalendar.CalendarObject sent) {
    return new CalendarObjectPut(
        command.calendar().raw(),
        calendar.owner(),
        command.name().raw(),
        sent.uid(),
        sent.componentName(),
        Utf8.decode(command.text(), ErrorCode.INVALID_CALENDAR_DATA),
        null,
        command.written());
  }
}
