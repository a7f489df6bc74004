package org.chalet.command.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.AcknowledgeReminder;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.SnoozeReminder;
import org.chalet.command.Aggregates;
import org.chalet.icalendar.AlarmAnswer;
import org.chalet.icalendar.Component;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;

/** Brings what people answer to alarms into the objects that have them. */
public final class ReminderHandlers {
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Aggregates<CalendarObject> objects;
  private final CalendarObjectHandlers stored;
  private final OpenCalendars calendars;
  private final Scheduling scheduling;
  private final InstantSource clock;

  ReminderHandlers(
      Aggregates<CalendarObject> objects,
      CalendarObjectHandlers stored,
      OpenCalendars calendars,
      Scheduling scheduling,
      InstantSource clock) {
    this.objects = objects;
    this.stored = stored;
    this.calendars = calendars;
    this.scheduling = scheduling;
    this.clock = clock;
  }

  @CommandHandler
  ObjectStored handle(AcknowledgeReminder command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar =
        calendars.writable(command.calendar(), AcknowledgeReminder.class, trail);
    AlarmAnswer answer = new AlarmAnswer(command.alarm(), clock.instant());
    return change(calendar, command.calendar(), command.name(), answer::acknowledged);
  }

  @CommandHandler
  ObjectStored handle(SnoozeReminder command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = calendars.writable(command.calendar(), SnoozeReminder.class, trail);
    Instant now = clock.instant();
    if (!command.until().isAfter(now) || command.until().isAfter(now.plus(LONGEST))) {
      throw new Rejected(
          ErrorCode.INVALID_VALUE,
          "a reminder is put off by " + LONGEST.toDays() + " days at most");
    }
    AlarmAnswer answer = new AlarmAnswer(command.alarm(), now);
    var again = new AlarmAnswer.Again(command.until(), command.instance(), command.uid());
    return change(calendar, command.calendar(), command.name(), text -> answer.putOff(text, again));
  }

  private ObjectStored change(
      CalendarState calendar, CalendarId id, ResourceName name, UnaryOperator<Component> change) {
    String stream = ObjectId.ofCalendarObject(id, name.raw());
    return objects.ask(
        stream,
        object ->
            object.rewrite(
                change.apply(object.read(Precondition.NONE)),
                growth -> stored.require(calendar, growth),
                scheduling));
  }
}
