package org.chalet.command.calendar;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.Aggregates;
import org.chalet.command.StateReader;
import org.chalet.command.collection.FrozenStays;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.command.collection.Utf8;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ObjectId;

/**
 * Brings commands to calendar objects. The calendar is only looked at, not locked, so many write
 * into one at a time; what is put while it is being deleted is in no view, as its calendar is not.
 */
public final class CalendarObjectHandlers {
  private final Aggregates<CalendarObject> objects;
  private final StateReader states;

  CalendarObjectHandlers(Aggregates<CalendarObject> objects, StateReader states) {
    this.objects = objects;
    this.states = states;
  }

  @CommandHandler
  ObjectStored handle(PutCalendarObject command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = owned(command.calendar(), trail);
    CalendarObjectPut wanted = read(command, calendar);
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    return objects.ask(stream, object -> object.put(wanted, command.precondition()));
  }

  @CommandHandler
  void handle(DeleteCalendarObject command, @MetaDataValue("trail") Trail trail) {
    String owner = owned(command.calendar(), trail).owner();
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    objects.tell(stream, object -> object.decide(command, owner));
  }

  private CalendarState owned(CalendarId id, Trail trail) {
    CalendarState calendar =
        states
            .read(id.raw(), CalendarState::after)
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_COLLECTION, "there is no such calendar"));
    new OnlyOwners(calendar.owner(), trail.actor()).verify();
    new FrozenStays(calendar.frozen()).verify();
    return calendar;
  }

  private static CalendarObjectPut read(PutCalendarObject command, CalendarState calendar) {
    var object = org.chalet.icalendar.CalendarObject.of(command.text(), CalendarLimits.OBJECT);
    new ComponentIsTaken(calendar.components(), object.componentName()).verify();
    return new CalendarObjectPut(
        command.calendar().raw(),
        calendar.owner(),
        command.name().raw(),
        object.uid(),
        object.componentName(),
        Utf8.decode(command.text(), ErrorCode.INVALID_CALENDAR_DATA),
        null,
        command.written());
  }
}
