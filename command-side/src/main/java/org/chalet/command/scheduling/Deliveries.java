package org.chalet.command.scheduling;

import java.util.Set;
import java.util.UUID;
import org.chalet.eventformat.EventEnvelope;
import org.chalet.kernel.message.Command;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.trail.Trail;
import org.chalet.scheduling.DeliverMessage;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.SettleMessage;
import org.chalet.scheduling.itip.Intake;
import org.chalet.store.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings each message that was sent to its recipients, in the order of the log. What a delivery
 * changes is never a change of its owner, so no message follows from a message.
 */
final class Deliveries {
  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
  private static final int TRIES = 5;

  /** The second: a copy that is moved while its former place is looked at. */
  private static final Set<ErrorCode> MAY_PASS =
      Set.of(ErrorCode.CONCURRENT_CHANGE, ErrorCode.UNIQUE_SCHEDULING_OBJECT);

  private final Commands commands;

  Deliveries(Commands commands) {
    this.commands = commands;
  }

  /** Can be done again without harm. */
  void deliver(EventEnvelope event) {
    if (event.payload() instanceof MessageSent sent) {
      for (String recipient : sent.recipients()) {
        deliver(event, sent.message(), recipient);
      }
      send(event, new SettleMessage(sent.message()));
    }
  }

  private void deliver(EventEnvelope event, String message, String recipient) {
    for (int tried = 1; ; tried++) {
      try {
        send(event, new DeliverMessage(message, recipient, null));
        return;
      } catch (StorageFailure unavailable) {
        throw unavailable;
      } catch (Rejected refused) {
        if (!MAY_PASS.contains(refused.code()) || tried == TRIES) {
          LOG.info("{} did not reach a recipient: {}", message, refused.code());
          break;
        }
      } catch (RuntimeException e) {
        if (tried == TRIES) {
          LOG.error("{} did not reach a recipient, and is not tried again", message, e);
          break;
        }
      }
    }
    send(event, new DeliverMessage(message, recipient, Intake.FAILED));
  }

  private void send(EventEnvelope cause, Command command) {
    String id = UUID.randomUUID().toString();
    commands.send(command, new Trail(Trail.SYSTEM, Client.SYSTEM, id, cause.id(), null));
  }
}
