package org.chalet.command.scheduling;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.Secrets;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.ItipMessage;

/** Records messages with the current command; {@link Deliveries} brings them. */
final class Sending {
  private final EventSourced<Message> messages;

  /**
   * Whose copy it is about.
   *
   * @param calendar and {@code name}: where the copy is, or was
   * @param sender the address by which its owner is in the meeting
   */
  record From(String owner, String calendar, String name, CalendarAddress sender) {}

  Sending(CommandSideParts parts) {
    this.messages = parts.eventSourced(Message.TYPE, Message.EVOLUTION, Message.NONE);
  }

  void send(From from, List<ItipMessage> all) {
    send(from, all, false, number -> Secrets.letters());
  }

  /** Says who comes to those who have a copy. */
  void sendAnswers(From from, List<ItipMessage> all) {
    send(from, all, true, number -> Secrets.letters());
  }

  /**
   * Recipients who get the same share a message.
   *
   * @param names tells how the messages are called, by their number; one of a name that was used is
   *     not sent again
   */
  void send(From from, List<ItipMessage> all, boolean answersOnly, IntFunction<String> names) {
    Map<String, List<String>> recipients = new LinkedHashMap<>();
    for (ItipMessage message : all) {
      String text = new String(message.bytes(), StandardCharsets.UTF_8);
      recipients.computeIfAbsent(text, fresh -> new ArrayList<>()).add(message.recipient().uri());
    }
    int number = 0;
    for (Map.Entry<String, List<String>> one : recipients.entrySet()) {
      String id = SchedulingStreams.message(names.apply(number++));
      MessageSent sent =
          new MessageSent(
              id,
              from.owner(),
              from.calendar(),
              from.name(),
              from.sender().uri(),
              one.getValue(),
              one.getKey(),
              answersOnly);
      messages.decide(id, known -> known.equals(Message.NONE) ? List.of(sent) : List.of());
    }
  }
}
