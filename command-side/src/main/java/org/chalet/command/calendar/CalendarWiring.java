package org.chalet.command.calendar;

import java.util.List;
import java.util.function.Function;
import org.chalet.calendar.FeedPlaces;
import org.chalet.command.Aggregates;
import org.chalet.command.Circles;
import org.chalet.command.CommandSideParts;
import org.chalet.command.ContextWiring;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.FormerVersions;
import org.chalet.command.collection.Holds;
import org.chalet.command.collection.Room;
import org.chalet.command.collection.SharedCollections;
import org.chalet.command.collection.Sharing;
import org.chalet.command.collection.VisiblePast;

/** Calendars and what is in them. */
public final class CalendarWiring implements ContextWiring {
  private final Function<CommandSideParts, Scheduling> scheduling;
  private final Function<CommandSideParts, Circles> circles;
  private final ReadableAttachments attachments;
  private final Room room;
  private final FeedPlaces places;
  private final VisiblePast past;

  /** Calendars that are shared with nobody. */
  public CalendarWiring(Function<CommandSideParts, Scheduling> scheduling) {
    this(
        scheduling,
        parts -> Circles.NONE,
        ReadableAttachments.NONE,
        Room.ENDLESS,
        url -> true,
        VisiblePast.WHOLE);
  }

  /**
   * @param scheduling tells others of changes of meetings
   */
  public CalendarWiring(
      Function<CommandSideParts, Scheduling> scheduling,
      Function<CommandSideParts, Circles> circles,
      ReadableAttachments attachments,
      Room room,
      FeedPlaces places,
      VisiblePast past) {
    this.scheduling = scheduling;
    this.circles = circles;
    this.attachments = attachments;
    this.room = room;
    this.places = places;
    this.past = past;
  }

  @Override
  public List<Class<?>> aggregates() {
    return List.of(Calendar.class, CalendarObject.class);
  }

  @Override
  public List<Object> handlers(CommandSideParts parts) {
    Aggregates<Calendar> calendars =
        new Aggregates<>(parts.repository(Calendar.class), Calendar::new);
    CollectionAccess access = new CollectionAccess(circles.apply(parts));
    OpenCalendars open = new OpenCalendars(parts.states(), access);
    Aggregates<CalendarObject> objects =
        new Aggregates<>(parts.repository(CalendarObject.class), CalendarObject::new);
    Scheduling scheduling = this.scheduling.apply(parts);
    CalendarObjectHandlers stored =
        new CalendarObjectHandlers(objects, open, scheduling, parts.states(), attachments, room);
    return List.of(
        new CalendarHandlers(calendars, access, new Holds(parts.states()), places),
        new CalendarShareHandlers(
            new SharedCollections<>(
                parts, calendars, new Sharing(access, new CalendarShareEvents()))),
        stored,
        new ImportHandlers(objects, open, scheduling, attachments, room, parts.reservations()),
        new RestoreHandlers(
            calendars,
            objects,
            open,
            access,
            scheduling,
            new FormerVersions(parts.states(), past),
            room),
        new PutBackHandlers(objects, open, scheduling, parts.states()),
        new EntryHandlers(objects, stored, open, scheduling, parts.states(), parts.clock()),
        new ReminderHandlers(objects, stored, open, scheduling, parts.clock()),
        new AttachmentHandlers(
            objects,
            parts.eventSourced(AttachmentHandlers.TYPE, AttachmentHandlers.KNOWN, false),
            open,
            scheduling,
            room));
  }
}
