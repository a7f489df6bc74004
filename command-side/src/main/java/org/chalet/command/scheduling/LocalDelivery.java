package org.chalet.command.scheduling;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.chalet.calendar.CalendarObjectPut;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.Secrets;
import org.chalet.kernel.value.AccountId;
import org.chalet.scheduling.InboxItemReceived;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.scheduling.itip.AttendeeCopy;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.Intake;
import org.chalet.scheduling.itip.ItipMessage;
import org.chalet.scheduling.itip.Meeting;
import org.chalet.scheduling.itip.Method;
import org.chalet.scheduling.itip.OrganizerCopy;
import org.chalet.scheduling.itip.OrganizerMessages;
import org.jspecify.annotations.Nullable;

/** Takes a message in for somebody who has an account: into the copy, and into the inbox. */
final class LocalDelivery {
  private static final Set<Method> FOR_PEOPLE = Set.of(Method.COUNTER, Method.DECLINECOUNTER);
  private static final int NAME_OCTETS = 16;

  private final CalendarUsers users;
  private final MeetingPlaces places;
  private final EventSourced<InboxItem> inbox;
  private final EventSourced<Message> messages;
  private final InstantSource clock;

  LocalDelivery(CommandSideParts parts, CalendarUsers users) {
    this.users = users;
    this.places = new MeetingPlaces(parts);
    this.messages = parts.eventSourced(Message.TYPE, Message.EVOLUTION, Message.NONE);
    this.clock = parts.clock();
    this.inbox = parts.eventSourced(InboxItem.TYPE, InboxItem.EVOLUTION, InboxItem.NONE);
  }

  /**
   * What the sender is told.
   *
   * @param key of the message, unlike that of every other
   */
  String deliver(AccountId account, ItipMessage message, CalendarAddress sender, String key) {
    Set<CalendarAddress> self = users.addressesOf(account);
    boolean toAttendee = message.method().isOrganizers();
    if (toAttendee == message.meeting().organizer().filter(self::contains).isPresent()) {
      return Intake.REFUSED;
    }
    MeetingPlaces.Place place = places.of(account, message.meeting().uid(), message.component());
    Intake intake =
        places
            .objects()
            .ask(
                place.stream(),
                object ->
                    object.take(
                        place.fresh(),
                        !toAttendee,
                        copy -> take(copy, message, self, sender, place.fresh())));
    boolean news = intake.copy() != null || FOR_PEOPLE.contains(message.method());
    if (intake.status().equals(Intake.DELIVERED) && news) {
      receive(account, message, key);
    }
    return intake.status();
  }

  private Intake take(
      @Nullable Meeting copy,
      ItipMessage message,
      Set<CalendarAddress> self,
      CalendarAddress sender,
      CalendarObjectPut place) {
    if (message.method().isOrganizers()) {
      return AttendeeCopy.take(copy, message, self);
    }
    Intake intake = OrganizerCopy.take(copy, message, sender);
    boolean asked = message.method() == Method.REFRESH && intake.status().equals(Intake.DELIVERED);
    if (asked && copy != null) {
      sendAgain(copy, self, sender, place);
    }
    return intake;
  }

  /** RFC 5546, 3.2.6: whoever is invited may have it all once more. */
  private void sendAgain(
      Meeting copy, Set<CalendarAddress> self, CalendarAddress to, CalendarObjectPut place) {
    OrganizerMessages.of(null, copy, self, clock.instant()).stream()
        .filter(request -> request.recipient().equals(to))
        .forEach(request -> {
          String id = SchedulingStreams.message(Secrets.letters());
          String from = request.meeting().organizer().orElse(to).uri();
          String text = new String(request.bytes(), StandardCharsets.UTF_8);
          MessageSent sent =
              new MessageSent(
                  id, place.owner(), place.calendar(), place.name(), from, List.of(to.uri()), text);
          messages.decide(id, none -> List.of(sent));
        });
  }

  private void receive(AccountId account, ItipMessage message, String key) {
    byte[] hash = Secrets.sha256(key + ' ' + account.raw());
    String name = HexFormat.of().formatHex(hash, 0, NAME_OCTETS) + ".ics";
    InboxItemReceived received =
        new InboxItemReceived(
            account.raw(),
            name,
            message.meeting().uid(),
            message.component(),
            new String(message.bytes(), StandardCharsets.UTF_8));
    inbox.decide(
        SchedulingStreams.inboxItem(name),
        item -> item.equals(InboxItem.NONE) ? List.of(received) : List.of());
  }
}
