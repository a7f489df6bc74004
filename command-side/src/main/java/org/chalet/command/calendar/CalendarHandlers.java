package org.chalet.command.calendar;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.ChangeCalendarProperties;
import org.chalet.calendar.CreateCalendar;
import org.chalet.calendar.DeleteCalendar;
import org.chalet.calendar.FeedPlaces;
import org.chalet.calendar.PublishCalendar;
import org.chalet.calendar.RestoreCalendar;
import org.chalet.calendar.SubscribeCalendar;
import org.chalet.calendar.UnpublishCalendar;
import org.chalet.command.Aggregates;
import org.chalet.command.collection.CollectionAccess;
import org.chalet.command.collection.Holds;
import org.chalet.command.collection.OnlyOwners;
import org.chalet.kernel.trail.Trail;

/** Brings commands to calendars. */
public final class CalendarHandlers {
  private final Aggregates<Calendar> calendars;
  private final CollectionAccess access;
  private final Holds holds;
  private final FeedPlaces places;

  CalendarHandlers(
      Aggregates<Calendar> calendars, CollectionAccess access, Holds holds, FeedPlaces places) {
    this.calendars = calendars;
    this.access = access;
    this.holds = holds;
    this.places = places;
  }

  @CommandHandler
  void handle(CreateCalendar command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(command.calendar().raw(), c -> c.decide(command, trail.actor()));
  }

  @CommandHandler
  void handle(SubscribeCalendar command, @MetaDataValue("trail") Trail trail) {
    new OnlyOwners(command.owner().raw(), trail.actor()).verify();
    new FeedIsElsewhere(command.url(), places).verify();
    calendars.tell(command.calendar().raw(), c -> c.decide(command, trail.actor()));
  }

  @CommandHandler
  void handle(ChangeCalendarProperties command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(command.calendar().raw(), c -> c.decide(command, trail.actor(), access));
  }

  @CommandHandler
  void handle(DeleteCalendar command, @MetaDataValue("trail") Trail trail) {
    holds.verify(command.calendar().raw(), DeleteCalendar.class, trail);
    calendars.tell(command.calendar().raw(), c -> c.decide(command, trail.actor(), access));
  }

  @CommandHandler
  String handle(PublishCalendar command, @MetaDataValue("trail") Trail trail) {
    return calendars.ask(command.calendar().raw(), c -> c.decide(command, trail.actor(), access));
  }

  @CommandHandler
  void handle(UnpublishCalendar command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(command.calendar().raw(), c -> c.decide(command, trail.actor(), access));
  }

  @CommandHandler
  void handle(RestoreCalendar command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(command.calendar().raw(), c -> c.restore(trail.actor(), access));
  }
}
