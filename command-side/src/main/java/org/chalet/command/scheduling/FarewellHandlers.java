package org.chalet.command.scheduling;

import java.util.HexFormat;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.command.CommandSideParts;
import org.chalet.command.Secrets;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.ObjectId;
import org.chalet.scheduling.LeaveMeetings;

/** Tells others of meetings in a calendar that is gone. */
public final class FarewellHandlers {
  private static final int HASH_OCTETS = 16;

  private final MeetingPlaces places;
  private final ImplicitScheduling scheduling;

  FarewellHandlers(CommandSideParts parts) {
    this.places = new MeetingPlaces(parts);
    this.scheduling = new ImplicitScheduling(parts);
  }

  @CommandHandler
  void handle(LeaveMeetings command, @MetaDataValue("trail") Trail trail) {
    DeliveryHandlers.requireSystem(trail);
    for (String name : command.names()) {
      String stream = ObjectId.ofCalendarObject(command.calendar(), name);
      places
          .last(stream)
          .filter(put -> put.owner().equals(command.owner().raw()))
          .filter(put -> scheduling.isMeeting(stream, put))
          .ifPresent(put -> leave(command, put));
    }
  }

  private void leave(LeaveMeetings command, CalendarObjectPut put) {
    scheduling.sendOnce(
        scheduling.delete(put.owner(), put.text(), command.reply()),
        put,
        number -> {
          String what = command.deletion() + ' ' + put.name() + ' ' + number;
          return "gone-" + HexFormat.of().formatHex(Secrets.sha256(what), 0, HASH_OCTETS);
        });
  }
}
