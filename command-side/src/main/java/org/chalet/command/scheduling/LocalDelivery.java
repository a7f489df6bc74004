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

  /** Of the organizer and whoever answers, nobody else is to be told. */
  private static final int FEWEST = 2;

  private final CalendarUsers users;
  private final MeetingPlaces places;
  private final EventSourced<InboxItem> inbox;
  private final Sending sending;
  private final AnswersToTell answers;
  private final InstantSource clock;

  LocalDelivery(CommandSideParts parts, CalendarUsers users) {
    this.users = users;
    this.places = new MeetingPlaces(parts);
    this.sending = new Sending(parts);
    this.answers = new AnswersToTell(parts.vault(), parts.clock());
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

  /** Puts answers of others into a copy that is there; no item comes into the inbox. */
  String tellAnswers(AccountId account, ItipMessage message) {
    Set<CalendarAddress> self = users.addressesOf(account);
    places
        .holder(account.raw(), message.meeting().uid())
        .flatMap(stream -> places.live(stream).map(put -> new MeetingPlaces.Place(stream, put)))
        .ifPresent(place ->
            places
                .objects()
                .tell(
                    place.stream(),
                    object ->
                        object.take(
                            place.fresh(),
                            true,
                            copy -> AttendeeCopy.takeAnswers(copy, message, self))));
    return Intake.DELIVERED;
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
    if (message.method() == Method.REPLY && intake.copy() != null) {
      noteAnswer(place, intake.copy());
    }
    return intake;
  }

  private void noteAnswer(CalendarObjectPut place, Meeting copy) {
    int attendees = copy.attendees().size();
    if (attendees > FEWEST) {
      answers.note(new AccountId(place.owner()), copy.uid(), attendees);
    }
  }

  /** RFC 5546, 3.2.6: whoever is invited may have it all once more. */
  private void sendAgain(
      Meeting copy, Set<CalendarAddress> self, CalendarAddress to, CalendarObjectPut place) {
    List<ItipMessage> requests =
        OrganizerMessages.of(null, copy, self, clock.instant()).stream()
            .filter(request -> request.recipient().equals(to))
            .toList();
    CalendarAddress sender = copy.organizer().orElse(to);
    sending.send(new Sending.From(place.owner(), place.calendar(), place.name(), sender), requests);
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
