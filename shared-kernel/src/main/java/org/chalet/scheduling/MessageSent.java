package org.chalet.scheduling;

import java.util.List;
import org.chalet.kernel.message.EventName;

/**
 * A change of a copy is to be told to others.
 *
 * @param message {@code itip:…}
 * @param owner whose copy
 * @param calendar and {@code name}: where the copy is, or was
 * @param sender calendar user address
 * @param recipients calendar user addresses, each once
 * @param text the iTIP message, the same for all of them
 * @param answersOnly whether it only says who else comes, to those who have a copy
 */
@EventName(value = "scheduling.message-sent", revision = 2)
public record MessageSent(
    String message,
    String owner,
    String calendar,
    String name,
    String sender,
    List<String> recipients,
    String text,
    boolean answersOnly)
    implements SchedulingEvent {
  public MessageSent {
    recipients = List.copyOf(recipients);
  }
}
