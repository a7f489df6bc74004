package org.chalet.command.handover;

import java.util.List;
import org.chalet.calendar.CalendarDeleted;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.CalendarScopes;
import org.chalet.command.Aggregates;
import org.chalet.command.Evolution;
import org.chalet.command.StateReader;
import org.chalet.command.calendar.Calendar;
import org.chalet.command.calendar.CalendarObject;
import org.chalet.command.calendar.CalendarState;
import org.chalet.command.registration.DefaultNames;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.HandOverId;
import org.chalet.kernel.value.ObjectId;
import org.chalet.store.Reservations;

/** Calendars. */
final class CalendarMover implements CollectionMover {
  private static final String KIND = "calendar:";
  private static final String DEFAULT = "default";

  /** As it is, or was when it was deleted. */
  private static final Evolution<CalendarState> LAST =
      (before, event) ->
          event instanceof CalendarDeleted ? before : CalendarState.after(before, event);

  private final Aggregates<Calendar> calendars;
  private final Aggregates<CalendarObject> objects;
  private final StateReader states;
  private final Reservations reservations;
  private final FileCopies files;

  CalendarMover(
      Aggregates<Calendar> calendars,
      Aggregates<CalendarObject> objects,
      StateReader states,
      Reservations reservations,
      FileCopies files) {
    this.calendars = calendars;
    this.objects = objects;
    this.states = states;
    this.reservations = reservations;
    this.files = files;
  }

  @Override
  public boolean moves(String collection) {
    return collection.startsWith(KIND);
  }

  @Override
  public void freeze(String collection) {
    calendars.tell(collection, Calendar::freeze);
  }

  @Override
  public void makeCopy(HandOverId handOver, String collection, AccountId receiver, String name) {
    CalendarState source = states.read(collection, LAST).orElse(null);
    String copy = copyOf(handOver, collection);
    if (source != null) {
      calendars.tell(copy, c -> c.takeOver(receiver, source, name));
    }
  }

  @Override
  public void copy(HandOverId handOver, String collection, AccountId receiver, List<String> names) {
    CalendarId source = new CalendarId(collection);
    CalendarId copy = new CalendarId(copyOf(handOver, collection));
    for (String name : names) {
      if (states.last(ObjectId.ofCalendarObject(source, name)).orElse(null)
          instanceof CalendarObjectPut put) {
        CalendarObjectPut copied =
            new CalendarObjectPut(
                copy.raw(),
                receiver.raw(),
                name,
                put.uid(),
                put.component(),
                files.text(handOver, put, copy.raw(), receiver),
                null,
                put.written());
        objects.tell(ObjectId.ofCalendarObject(copy, name), o -> o.begin(copied));
      }
    }
  }

  @Override
  public void giveUp(String collection) {
    calendars.tell(collection, Calendar::giveUp);
  }

  @Override
  public String copyOf(HandOverId handOver, String collection) {
    String local = CopyIds.of(handOver, collection);
    return new CalendarId(collection).isSubscription()
        ? CalendarId.ofSubscription(local).raw()
        : KIND + local;
  }

  @Override
  public void freshDefault(HandOverId handOver, AccountId owner, String language) {
    if (reservations.holder(CalendarScopes.home(owner.raw()), DEFAULT).isEmpty()) {
      String fresh = KIND + CopyIds.of(handOver, KIND + DEFAULT);
      calendars.tell(fresh, c -> c.createDefault(owner, DefaultNames.in(language).calendar()));
    }
  }
}
