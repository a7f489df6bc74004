package org.chalet.command.calendar;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.Utf8;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.ObjectId;

/** Brings commands to calendar objects. */
public final class CalendarObjectHandlers {
  private final Aggregates<CalendarObject> objects;
  private final OpenCalendars calendars;
  private final Scheduling scheduling;

  CalendarObjectHandlers(
      Aggregates<CalendarObject> objects, OpenCalendars calendars, Scheduling scheduling) {
    this.objects = objects;
    this.calendars = calendars;
    this.scheduling = scheduling;
  }

  @CommandHandler
  ObjectStored handle(PutCalendarObject command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = calendars.state(command.calendar(), PutCalendarObject.class, trail);
    var sent = org.chalet.icalendar.CalendarObject.of(command.text(), CalendarLimits.OBJECT);
    new ComponentIsTaken(calendar.components(), sent.componentName()).verify();
    CalendarObjectPut wanted = wanted(command, calendar, sent);
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    return objects.ask(
        stream, object -> object.put(wanted, sent, command.precondition(), scheduling));
  }

  @CommandHandler
  void handle(DeleteCalendarObject command, @MetaDataValue("trail") Trail trail) {
    String owner = calendars.state(command.calendar(), DeleteCalendarObject.class, trail).owner();
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    objects.tell(stream, object -> object.decide(command, owner, scheduling));
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
