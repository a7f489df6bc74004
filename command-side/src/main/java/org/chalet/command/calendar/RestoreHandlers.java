package org.chalet.command.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarLimits;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.RestoreCalendarObjectVersion;
import org.chalet.calendar.RestoreCalendarObjects;
import org.chalet.calendar.RestoreCalendarSettings;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.FormerVersions;
import org.chalet.command.collection.Room;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.FormerObject;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.ObjectsRestored;
import org.chalet.kernel.value.Precondition;
import org.jspecify.annotations.Nullable;

/** Makes calendars and what is in them what they were. */
public final class RestoreHandlers {
  private final Aggregates<Calendar> calendars;
  private final Aggregates<CalendarObject> objects;
  private final OpenCalendars open;
  private final CollectionAccess access;
  private final Scheduling scheduling;
  private final FormerVersions versions;
  private final Room room;

  RestoreHandlers(
      Aggregates<Calendar> calendars,
      Aggregates<CalendarObject> objects,
      OpenCalendars open,
      CollectionAccess access,
      Scheduling scheduling,
      FormerVersions versions,
      Room room) {
    this.calendars = calendars;
    this.objects = objects;
    this.open = open;
    this.access = access;
    this.scheduling = scheduling;
    this.versions = versions;
    this.room = room;
  }

  @CommandHandler
  ObjectStored handle(RestoreCalendarObjectVersion command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar =
        open.writable(command.calendar(), RestoreCalendarObjectVersion.class, trail);
    String stream = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    FormerVersions.Sought sought =
        new FormerVersions.Sought(
            command.calendar().raw(), stream, command.version(), calendar.owner(), trail.actor());
    CalendarObjectPut former = versions.find(sought, CalendarObjectPut.class);
    new ComponentIsTaken(calendar.components(), former.component()).verify();
    byte[] text = former.text().getBytes(UTF_8);
    return objects.ask(
        stream,
        object -> {
          room.require(calendar.owner(), Room.Kind.CALENDARS, object.growth(text));
          return store(object, former, command.precondition(), command.tells());
        });
  }

  private ObjectStored store(
      CalendarObject object, CalendarObjectPut former, Precondition precondition, boolean tells) {
    if (!tells) {
      return object.bringBack(former, precondition, scheduling);
    }
    var sent =
        org.chalet.icalendar.CalendarObject.of(
            former.text().getBytes(UTF_8), CalendarLimits.OBJECT);
    CalendarObjectPut wanted = Succession.plain(former);
    return object.put(wanted, sent, precondition, scheduling);
  }

  @CommandHandler
  ObjectsRestored handle(RestoreCalendarObjects command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = open.writable(command.calendar(), RestoreCalendarObjects.class, trail);
    Comparator<FormerObject> removedFirst =
        Comparator.comparing(one -> one.content() != FormerObject.NOTHING);
    List<FormerObject> ordered =
        command.objects().stream()
            .sorted(removedFirst.thenComparing(one -> stream(command.calendar(), one)))
            .toList();
    ObjectsRestored all = ObjectsRestored.NONE;
    long grown = 0;
    for (FormerObject one : ordered) {
      String stream = stream(command.calendar(), one);
      if (one.content() == FormerObject.NOTHING) {
        all = all.and(remove(command, calendar, one));
      } else {
        CalendarObjectPut former = former(command.calendar(), calendar, one);
        byte[] text = former.text().getBytes(UTF_8);
        long growth = objects.ask(stream, object -> object.growth(text));
        ObjectsRestored now =
            objects.ask(stream, object -> restore(object, former, one, command.tells()));
        grown += now.equals(ObjectsRestored.UNCHANGED) ? 0 : growth;
        all = all.and(now);
      }
    }
    room.require(calendar.owner(), Room.Kind.CALENDARS, grown);
    return all;
  }

  private ObjectsRestored restore(
      CalendarObject object, CalendarObjectPut former, FormerObject one, boolean tells) {
    if (object.says(former.text())) {
      return ObjectsRestored.UNCHANGED;
    }
    ObjectStored stored = store(object, former, expected(one.etag()), tells);
    return stored.created() ? ObjectsRestored.ADDED : ObjectsRestored.CHANGED;
  }

  private ObjectsRestored remove(
      RestoreCalendarObjects command, CalendarState calendar, FormerObject one) {
    return objects.ask(
        stream(command.calendar(), one),
        object -> {
          if (!object.isThere()) {
            return ObjectsRestored.UNCHANGED;
          }
          Precondition expected = expected(one.etag());
          if (command.tells()) {
            var delete = new DeleteCalendarObject(command.calendar(), one.name(), expected);
            object.decide(delete, calendar.owner(), scheduling);
          } else {
            object.withdraw(expected, scheduling);
          }
          return ObjectsRestored.REMOVED;
        });
  }

  private CalendarObjectPut former(CalendarId id, CalendarState calendar, FormerObject one) {
    CalendarObjectPut former =
        versions
            .at(one.content(), CalendarObjectPut.class)
            .filter(put -> put.calendar().equals(id.raw()) && put.name().equals(one.name().raw()))
            .orElseThrow(
                () -> new Rejected(ErrorCode.UNKNOWN_OBJECT, "its text is not there any more"));
    new ComponentIsTaken(calendar.components(), former.component()).verify();
    return former;
  }

  static Precondition expected(@Nullable String etag) {
    return etag == null
        ? new Precondition(true, false, Set.of(), Set.of())
        : Precondition.NONE.withEtag(etag);
  }

  private static String stream(CalendarId calendar, FormerObject one) {
    return ObjectId.ofCalendarObject(calendar, one.name().raw());
  }

  @CommandHandler
  void handle(RestoreCalendarSettings command, @MetaDataValue("trail") Trail trail) {
    CalendarId calendar = command.calendar();
    CalendarState unused = open.state(calendar, RestoreCalendarSettings.class, trail);
    CalendarState then = null;
    for (Object event : versions.upTo(calendar.raw(), command.version())) {
      then = CalendarState.after(then, event);
    }
    if (then == null) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "this version has no settings");
    }
    CollectionProperties properties = then.properties();
    calendars.tell(
        calendar.raw(),
        one ->
            one.decide(new ChangeCalendarProperties(calendar, properties), trail.actor(), access));
  }
}
