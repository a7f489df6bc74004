package org.chalet.command.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.command.CommandSideParts;
import org.chalet.icalendar.ICalendars;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.scheduling.TellAnswers;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.ItipMessage;
import org.chalet.scheduling.itip.Meeting;
import org.chalet.scheduling.itip.OrganizerMessages;

/** Has attendees who have an account told what the others have answered. */
public final class AnswerHandlers {
  private final CalendarUsers users;
  private final MeetingPlaces places;
  private final Sending sending;
  private final InstantSource clock;

  AnswerHandlers(CommandSideParts parts, CalendarUsers users) {
    this.users = users;
    this.places = new MeetingPlaces(parts);
    this.sending = new Sending(parts);
    this.clock = parts.clock();
  }

  @CommandHandler
  void handle(TellAnswers command, @MetaDataValue("trail") Trail trail) {
    DeliveryHandlers.requireSystem(trail);
    tell(
        places
            .holder(command.organizer().raw(), command.uid())
            .flatMap(places::live)
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "there is no such meeting")));
  }

  private void tell(CalendarObjectPut put) {
    Meeting meeting = Meeting.of(ICalendars.parse(put.text().getBytes(StandardCharsets.UTF_8)));
    Set<CalendarAddress> self = users.addressesOf(new AccountId(put.owner()));
    CalendarAddress organizer = meeting.organizer().filter(self::contains).orElse(null);
    if (organizer == null) {
      return;
    }
    List<ItipMessage> known =
        OrganizerMessages.of(null, meeting, self, clock.instant()).stream()
            .filter(message -> users.find(message.recipient()).isPresent())
            .toList();
    sending.sendAnswers(
        new Sending.From(put.owner(), put.calendar(), put.name(), organizer), known);
  }
}
