package org.chalet.command.calendar;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.AcceptCalendarShare;
import org.chalet.calendar.ChooseSharedCalendarProperties;
import org.chalet.calendar.DeclineCalendarShare;
import org.chalet.calendar.RevokeCalendarShare;
import org.chalet.calendar.ShareCalendar;
import org.chalet.command.collection.SharedCollections;
import org.chalet.command.collection.SharedCollections.Sent;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.CalendarId;

/** Brings commands about shares to calendars. */
public final class CalendarShareHandlers {
  private final SharedCollections<Calendar> calendars;

  CalendarShareHandlers(SharedCollections<Calendar> calendars) {
    this.calendars = calendars;
  }

  @CommandHandler
  void handle(ShareCalendar command, @MetaDataValue("trail") Trail trail) {
    calendars.share(
        sent(command.calendar(), command, trail),
        command.grantee(),
        command.level(),
        command.words());
  }

  @CommandHandler
  void handle(RevokeCalendarShare command, @MetaDataValue("trail") Trail trail) {
    calendars.revoke(sent(command.calendar(), command, trail), command.grantee());
  }

  @CommandHandler
  void handle(AcceptCalendarShare command, @MetaDataValue("trail") Trail trail) {
    calendars.answer(sent(command.calendar(), command, trail), true);
  }

  @CommandHandler
  void handle(DeclineCalendarShare command, @MetaDataValue("trail") Trail trail) {
    calendars.answer(sent(command.calendar(), command, trail), false);
  }

  @CommandHandler
  void handle(ChooseSharedCalendarProperties command, @MetaDataValue("trail") Trail trail) {
    calendars.choose(sent(command.calendar(), command, trail), command.change());
  }

  private static Sent sent(CalendarId calendar, Command command, Trail trail) {
    return Sent.of(calendar.raw(), command, trail);
  }
}
