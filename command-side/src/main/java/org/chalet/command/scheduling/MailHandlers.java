package org.chalet.command.scheduling;

import java.util.HexFormat;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.chalet.command.CommandSideParts;
import org.chalet.command.EventSourced;
import org.chalet.command.Secrets;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.RoomId;
import org.chalet.scheduling.MailTaken;
import org.chalet.scheduling.SchedulingStreams;
import org.chalet.scheduling.TakeMail;
import org.chalet.scheduling.itip.CalendarAddress;
import org.chalet.scheduling.itip.Intake;
import org.chalet.scheduling.itip.ItipMessage;

/** Messages that come by mail (RFC 6047). What is refused changes nothing. */
public final class MailHandlers {
  private static final int HASH_OCTETS = 16;

  private final EventSourced<Message> messages;
  private final CalendarUsers users;
  private final LocalDelivery local;

  MailHandlers(CommandSideParts parts, CalendarUsers users, LocalDelivery local) {
    this.messages = parts.eventSourced(Message.TYPE, Message.EVOLUTION, Message.NONE);
    this.users = users;
    this.local = local;
  }

  @CommandHandler
  String handle(TakeMail command, @MetaDataValue("trail") Trail trail) {
    DeliveryHandlers.requireSystem(trail);
    CalendarAddress recipient = CalendarAddress.ofEmail(command.recipient().raw());
    CalendarAddress sender = CalendarAddress.ofEmail(command.sender().raw());
    ItipMessage message = ItipMessage.read(GuestFiles.withoutClaims(command.text()), recipient);
    if (!message.isFrom(sender)) {
      throw new Rejected(
          ErrorCode.UNKNOWN_SENDER, "the mail is not from whom the message says it is");
    }
    AccountId account =
        users
            .find(recipient)
            .filter(one -> RoomId.ofPrincipal(one).isEmpty())
            .orElseThrow(() -> new Rejected(ErrorCode.NOT_FOUND, "nobody has this address here"));
    String id = id(command.mail(), recipient);
    if (!messages.state(id).done()) {
      take(account, message, sender, id);
    }
    return Intake.DELIVERED;
  }

  private void take(AccountId account, ItipMessage message, CalendarAddress sender, String id) {
    String status = local.deliver(account, message, sender, id);
    if (!status.equals(Intake.DELIVERED)) {
      throw new Rejected(
          ErrorCode.UNKNOWN_SENDER, "whoever sent it is not in the meeting, or there is none");
    }
    MailTaken taken =
        new MailTaken(
            id, account.raw(), sender.uri(), message.method().name(), message.meeting().uid());
    messages.decide(id, none -> List.of(taken));
  }

  private static String id(String mail, CalendarAddress recipient) {
    byte[] hash = Secrets.sha256(mail + '\n' + recipient.uri());
    return SchedulingStreams.message("mail-" + HexFormat.of().formatHex(hash, 0, HASH_OCTETS));
  }
}
