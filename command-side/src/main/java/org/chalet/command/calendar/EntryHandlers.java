package org.chalet.command.calendar;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.AnswerInvitation;
import org.chalet.calendar.CalendarSettings;
import org.chalet.calendar.ChangeEntry;
import org.chalet.calendar.CompleteTask;
import org.chalet.calendar.CopyCalendarObject;
import org.chalet.calendar.CreateEntry;
import org.chalet.calendar.DeleteCalendarObject;
import org.chalet.calendar.DeleteEntry;
import org.chalet.calendar.EntryChanged;
import org.chalet.calendar.EntryPlace;
import org.chalet.calendar.ObjectStored;
import org.chalet.calendar.PutCalendarObject;
import org.chalet.command.Aggregates;
import org.chalet.command.StateReader;
import org.chalet.command.collection.ChosenProperties;
import org.chalet.icalendar.Component;
import org.chalet.icalendar.EditScope;
import org.chalet.icalendar.FloatingZone;
import org.chalet.icalendar.ICalendars;
import org.chalet.icalendar.SeriesEdit;
import org.chalet.icalendar.entry.EntryDetails;
import org.chalet.icalendar.entry.EntryText;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;
import org.chalet.kernel.value.Precondition;
import org.chalet.kernel.value.ResourceName;
import org.jspecify.annotations.Nullable;

/**
 * Brings what people say of events and tasks to calendar objects: a new text is made out of the one
 * that is there, and stored as if a client had sent it.
 */
public final class EntryHandlers {
  private final Aggregates<CalendarObject> objects;
  private final CalendarObjectHandlers stored;
  private final OpenCalendars calendars;
  private final Scheduling scheduling;
  private final StateReader states;
  private final InstantSource clock;

  EntryHandlers(
      Aggregates<CalendarObject> objects,
      CalendarObjectHandlers stored,
      OpenCalendars calendars,
      Scheduling scheduling,
      StateReader states,
      InstantSource clock) {
    this.objects = objects;
    this.stored = stored;
    this.calendars = calendars;
    this.scheduling = scheduling;
    this.states = states;
    this.clock = clock;
  }

  @CommandHandler
  ObjectStored handle(CreateEntry command, @MetaDataValue("trail") Trail trail) {
    CalendarState calendar = calendars.writable(command.calendar(), CreateEntry.class, trail);
    EntryDetails details =
        command.kind().equals("VEVENT")
            ? usual(command.calendar(), calendar, trail).over(command.details())
            : command.details();
    Component text = text(calendar, trail).created(command.kind(), command.uid(), details);
    Component placed =
        text.withComponents(
            text.components().stream().map(part -> placed(calendar, part, details)).toList());
    ObjectStored created = create(command.calendar(), command.name(), placed, trail);
    reserve(calendar, ObjectId.ofCalendarObject(command.calendar(), command.name().raw()));
    return created;
  }

  /** What whoever makes an event settled about the calendar, be it another's. */
  private CalendarSettings usual(CalendarId id, CalendarState calendar, Trail trail) {
    CollectionProperties seen =
        calendar.owner().equals(trail.actor())
            ? calendar.properties()
            : states
                .read(
                    ObjectId.ofSharedCollection(id.raw(), trail.actor()),
                    ChosenProperties.EVOLUTION)
                .orElse(CollectionProperties.NONE);
    return CalendarSettings.of(seen);
  }

  @CommandHandler
  EntryChanged handle(ChangeEntry command, @MetaDataValue("trail") Trail trail) {
    EntryPlace place = command.place();
    CalendarState calendar = calendars.writable(place.calendar(), ChangeEntry.class, trail);
    verifyOne(place.scope(), command.details());
    EntryText text = text(calendar, trail);
    SeriesEdit edit =
        SeriesEdit.change(
            read(place),
            place.scope(),
            place.instance(),
            command.splitUid(),
            part -> placed(calendar, text.applied(part, command.details()), command.details()));
    ObjectStored kept = keep(place, calendar, edit.kept());
    Component split = edit.split();
    if (kept != null) {
      reserve(calendar, stream(place));
    }
    if (split == null) {
      return new EntryChanged(kept, null);
    }
    ObjectStored following = create(place.calendar(), command.splitName(), split, trail);
    reserve(calendar, ObjectId.ofCalendarObject(place.calendar(), command.splitName().raw()));
    return new EntryChanged(kept, following);
  }

  private Component placed(CalendarState calendar, Component part, EntryDetails details) {
    return part.name().equals("VEVENT") ? scheduling.placed(calendar.owner(), part, details) : part;
  }

  /** As it was stored, with what the server put right. */
  private void reserve(CalendarState calendar, String stream) {
    scheduling.reserve(calendar.owner(), objects.ask(stream, one -> one.read(Precondition.NONE)));
  }

  /** One instance of a series does not recur. */
  private static void verifyOne(EditScope scope, EntryDetails details) {
    if (scope == EditScope.THIS && details.recurrence() != null) {
      throw new Rejected(ErrorCode.INVALID_VALUE, "one instance of a series does not recur itself");
    }
  }

  @CommandHandler
  EntryChanged handle(DeleteEntry command, @MetaDataValue("trail") Trail trail) {
    EntryPlace place = command.place();
    CalendarState calendar = calendars.writable(place.calendar(), DeleteEntry.class, trail);
    SeriesEdit edit = SeriesEdit.delete(read(place), place.scope(), place.instance());
    return new EntryChanged(keep(place, calendar, edit.kept()), null);
  }

  @CommandHandler
  EntryChanged handle(AnswerInvitation command, @MetaDataValue("trail") Trail trail) {
    EntryPlace place = command.place();
    CalendarState calendar = calendars.writable(place.calendar(), AnswerInvitation.class, trail);
    InvitationAnswer answer =
        new InvitationAnswer(
            scheduling.addresses(calendar.owner()), command.answer(), command.comment());
    return new EntryChanged(keep(place, calendar, answer.in(read(place), place.instance())), null);
  }

  @CommandHandler
  EntryChanged handle(CompleteTask command, @MetaDataValue("trail") Trail trail) {
    EntryPlace place = command.place();
    CalendarState calendar = calendars.writable(place.calendar(), CompleteTask.class, trail);
    TaskCompletion completion = new TaskCompletion(text(calendar, trail), command.done());
    return new EntryChanged(
        keep(place, calendar, completion.in(read(place), place.instance())), null);
  }

  @CommandHandler
  ObjectStored handle(CopyCalendarObject command, @MetaDataValue("trail") Trail trail) {
    calendars.state(command.calendar(), CopyCalendarObject.class, trail);
    String source = ObjectId.ofCalendarObject(command.calendar(), command.name().raw());
    Component copied =
        CopiedEntry.of(objects.ask(source, one -> one.read(Precondition.NONE)), command.uid());
    return create(command.to(), command.newName(), copied, trail);
  }

  private Component read(EntryPlace place) {
    Component calendar = objects.ask(stream(place), one -> one.read(place.precondition()));
    if (calendar.components(place.kind()).isEmpty()) {
      throw new Rejected(ErrorCode.UNKNOWN_OBJECT, "there is nothing of that kind by this name");
    }
    return calendar;
  }

  /** What is left of an object; without anything it goes. */
  private @Nullable ObjectStored keep(
      EntryPlace place, CalendarState calendar, @Nullable Component left) {
    if (left == null) {
      DeleteCalendarObject delete =
          new DeleteCalendarObject(place.calendar(), place.name(), Precondition.NONE);
      objects.tell(stream(place), one -> one.decide(delete, calendar.owner(), scheduling));
      return null;
    }
    Component whole = EntryText.withZones(left);
    return objects.ask(
        stream(place),
        one -> one.rewrite(whole, growth -> stored.require(calendar, growth), scheduling));
  }

  private ObjectStored create(CalendarId calendar, ResourceName name, Component text, Trail trail) {
    Precondition fresh = new Precondition(true, false, Set.of(), Set.of());
    byte[] bytes = ICalendars.write(EntryText.withZones(text));
    return stored.handle(new PutCalendarObject(calendar, name, bytes, fresh), trail);
  }

  private static String stream(EntryPlace place) {
    return ObjectId.ofCalendarObject(place.calendar(), place.name().raw());
  }

  /** Times are said in the zone of the calendar, else in that of whoever says them. */
  private EntryText text(CalendarState calendar, Trail trail) {
    String zone =
        Optional.ofNullable(calendar.properties().timezone())
            .flatMap(FloatingZone::tzid)
            .or(() -> states.read(trail.actor(), ZoneOfAccount.EVOLUTION))
            .orElse("UTC");
    return new EntryText(zone, scheduling.organizer(calendar.owner()), clock.instant());
  }
}
