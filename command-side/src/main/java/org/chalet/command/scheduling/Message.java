package org.chalet.command.scheduling;

import java.util.HashMap;
import java.util.Map;
import org.chalet.command.Evolution;
import org.chalet.eventformat.Erased;
import org.chalet.scheduling.MailTaken;
import org.chalet.scheduling.MessageDelivered;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.MessageSettled;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come.
 *
 * @param sent null where it did not begin here
 * @param statuses by recipient who was seen to
 * @param done whether nothing is left to be done
 */
record Message(@Nullable MessageSent sent, Map<String, String> statuses, boolean done) {
  static final String TYPE = "Itip";
  static final Message NONE = new Message(null, Map.of(), false);
  static final Evolution<Message> EVOLUTION = Message::after;

  private static @Nullable Message after(@Nullable Message before, Object event) {
    Message now = before == null ? NONE : before;
    return switch (event) {
      case MessageSent sent -> new Message(sent, Map.of(), false);
      case MessageDelivered delivered -> now.with(delivered);
      case MessageSettled settled -> new Message(now.sent, now.statuses, true);
      case MailTaken taken -> new Message(null, Map.of(), true);
      case Erased erased -> new Message(null, Map.of(), true);
      default -> before;
    };
  }

  private Message with(MessageDelivered delivered) {
    Map<String, String> more = new HashMap<>(statuses);
    more.put(delivered.recipient(), delivered.status());
    return new Message(sent, more, done);
  }
}
