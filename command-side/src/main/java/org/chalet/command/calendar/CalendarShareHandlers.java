package org.chalet.command.calendar;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.calendar.SharedCalendarPropertiesChosen;
import org.chalet.command.Aggregates;
import org.chalet.command.EventSourced;
import org.chalet.command.collection.Properties;
import org.chalet.command.collection.Sharing;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CollectionProperties;
import org.chalet.kernel.value.ObjectId;

/** Brings commands about shares to calendars. */
public final class CalendarShareHandlers {
  private final Aggregates<Calendar> calendars;
  private final OpenCalendars open;
  private final EventSourced<CollectionProperties> chosen;
  private final Sharing sharing;

  CalendarShareHandlers(
      Aggregates<Calendar> calendars,
      OpenCalendars open,
      EventSourced<CollectionProperties> chosen,
      Sharing sharing) {
    this.calendars = calendars;
    this.open = open;
    this.chosen = chosen;
    this.sharing = sharing;
  }

  @CommandHandler
  void handle(ShareCalendar command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(command.calendar().raw(), c -> c.decide(command, trail.actor(), sharing));
  }

  @CommandHandler
  void handle(RevokeCalendarShare command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(
        command.calendar().raw(), c -> c.decide(command, trail.actor(), sharing.access()));
  }

  @CommandHandler
  void handle(AcceptCalendarShare command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(command.calendar().raw(), c -> c.acceptShare(trail.actor(), sharing));
  }

  @CommandHandler
  void handle(DeclineCalendarShare command, @MetaDataValue("trail") Trail trail) {
    calendars.tell(command.calendar().raw(), c -> c.declineShare(trail.actor(), sharing));
  }

  @CommandHandler
  void handle(ChooseSharedCalendarProperties command, @MetaDataValue("trail") Trail trail) {
    open.state(command.calendar(), ChooseSharedCalendarProperties.class, trail);
    Properties.verify(command.properties());
    String stream = ObjectId.ofSharedCollection(command.calendar().raw(), trail.actor());
    chosen.decide(
        stream,
        now ->
            now.equals(command.properties())
                ? List.of()
                : List.of(
                    new SharedCalendarPropertiesChosen(
                        command.calendar().raw(), trail.actor(), command.properties())));
  }
}
