package org.chalet.command.scheduling;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.scheduling.DeliverMessage;
import org.chalet.scheduling.MessageDelivered;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.MessageSettled;
import org.chalet.scheduling.SettleMessage;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.DeliveryReport;
import org.chalet.scheduling.itip.Intake;
import org.chalet.scheduling.itip.ItipMessage;
import org.chalet.scheduling.itip.Meeting;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a delivery. What a step does and that it was done are one commit, so that it is done
 * once, however often it is asked for.
 */
public final class DeliveryHandlers {
  private final EventSourced<Message> messages;
  private final CalendarUsers users;
  private final LocalDelivery local;
  private final RoomDelivery rooms;
  private final MeetingLetters letters;
  private final MeetingPlaces places;

  DeliveryHandlers(
      CommandSideParts parts, CalendarUsers users, LocalDelivery local, RoomDelivery rooms) {
    this.rooms = rooms;
    this.messages = parts.eventSourced(Message.TYPE, Message.EVOLUTION, Message.NONE);
    this.users = users;
    this.local = local;
    this.letters = new MeetingLetters(parts, users);
    this.places = new MeetingPlaces(parts);
  }

  @CommandHandler
  void handle(DeliverMessage command, @MetaDataValue("trail") Trail trail) {
    requireSystem(trail);
    Message message = known(command.message());
    MessageSent sent = message.sent();
    String recipient = command.recipient();
    if (sent == null || message.done() || message.statuses().containsKey(recipient)) {
      return;
    }
    String failure = command.failure();
    String status = failure == null ? deliver(sent, new CalendarAddress(recipient)) : failure;
    MessageDelivered delivered =
        new MessageDelivered(sent.message(), sent.owner(), recipient, status);
    messages.decide(sent.message(), known -> List.of(delivered));
  }

  private String deliver(MessageSent sent, CalendarAddress recipient) {
    ItipMessage message = ItipMessage.read(sent.text().getBytes(StandardCharsets.UTF_8), recipient);
    Optional<AccountId> account = users.find(recipient);
    if (sent.answersOnly()) {
      return account.map(known -> local.tellAnswers(known, message)).orElse(Intake.DELIVERED);
    }
    Optional<RoomId> room = account.flatMap(RoomId::ofPrincipal);
    if (room.isPresent() && message.method().isOrganizers()) {
      return rooms.deliver(room.get(), message, sent);
    }
    return account.isPresent()
        ? local.deliver(account.get(), message, new CalendarAddress(sent.sender()), sent.message())
        : letters.send(sent, message);
  }

  @CommandHandler
  void handle(SettleMessage command, @MetaDataValue("trail") Trail trail) {
    requireSystem(trail);
    Message message = known(command.message());
    MessageSent sent = message.sent();
    if (sent == null || message.done()) {
      return;
    }
    Map<CalendarAddress, String> failures = new HashMap<>();
    message
        .statuses()
        .forEach((recipient, status) -> {
          if (!status.startsWith("1.")) {
            failures.put(new CalendarAddress(recipient), status);
          }
        });
    if (!failures.isEmpty()) {
      report(sent, failures);
    }
    messages.decide(
        sent.message(), known -> List.of(new MessageSettled(sent.message(), sent.owner())));
  }

  /** A copy that is gone is told nothing; one that was moved is found where it is now. */
  private void report(MessageSent sent, Map<CalendarAddress, String> failures) {
    String uid =
        ItipMessage.read(
                sent.text().getBytes(StandardCharsets.UTF_8), new CalendarAddress(sent.sender()))
            .meeting()
            .uid();
    places
        .holder(sent.owner(), uid)
        .filter(stream -> places.live(stream).isPresent())
        .ifPresent(stream ->
            places
                .objects()
                .tell(stream, object -> object.annotate(copy -> reported(copy, uid, failures))));
  }

  private static @Nullable Meeting reported(
      Meeting copy, String uid, Map<CalendarAddress, String> failures) {
    if (!copy.uid().equals(uid)) {
      return null;
    }
    Meeting reported = DeliveryReport.put(copy, failures);
    return reported.calendar().equals(copy.calendar()) ? null : reported;
  }

  private Message known(String id) {
    Message message = messages.state(id);
    if (message.equals(Message.NONE)) {
      throw new Rejected(ErrorCode.NOT_FOUND, "there is no such message");
    }
    return message;
  }

  static void requireSystem(Trail trail) {
    if (!trail.actor().equals(Trail.SYSTEM)) {
      throw new Rejected(ErrorCode.FORBIDDEN, "messages are delivered by Chalet alone");
    }
  }
}
