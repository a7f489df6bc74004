package org.chalet.command.scheduling;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chalet.command.CommandSideParts;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.identity.Contact;
import org.chalet.command.mail.ItipPart;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.scheduling.MessageSent;
import org.chalet.scheduling.itip.Intake;
import org.chalet.scheduling.itip.ItipMessage;
import org.chalet.scheduling.itip.MeetingSummary;

/**
 * Messages to people without an account here, by mail (RFC 6047). Their language is taken to be the
 * sender's; how much mail one may send to strangers is bounded.
 */
final class MeetingLetters {
  private static final int MOST_TO_MAILBOX = 20;
  private static final int MOST_OF_SENDER = 300;
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WORTH_SENDING = Duration.ofDays(3);

  private final Outbox outbox;
  private final CalendarUsers users;
  private final GuestFiles files;
  private final InstantSource clock;
  private final Quota toMailbox;
  private final Quota ofSender;

  MeetingLetters(CommandSideParts parts, CalendarUsers users) {
    this.outbox = parts.outbox();
    this.users = users;
    this.files = new GuestFiles(parts);
    this.clock = parts.clock();
    Quotas quotas = new Quotas(parts.vault(), clock);
    this.toMailbox = quotas.of("meetings-to-mailbox", MOST_TO_MAILBOX, DAY);
    this.ofSender = quotas.of("meetings-of-sender", MOST_OF_SENDER, DAY);
  }

  /** What the sender is told; the letter goes out with the current command. */
  String send(MessageSent sent, ItipMessage message) {
    Optional<Contact> sender = users.contact(new AccountId(sent.owner()));
    Optional<EmailAddress> to = message.recipient().email().flatMap(MeetingLetters::address);
    if (sender.isEmpty() || to.isEmpty()) {
      return Intake.NO_WAY;
    }
    boolean allowed =
        toMailbox.take(sent.owner() + ' ' + to.get().normalized()) && ofSender.take(sent.owner());
    if (!allowed) {
      return Intake.FAILED;
    }
    outbox.post(letter(sent.owner(), message, sender.get(), to.get()));
    return Intake.SENT;
  }

  private Letter letter(String account, ItipMessage message, Contact sender, EmailAddress to) {
    Locale language = Locale.forLanguageTag(sender.language());
    MeetingSummary summary = MeetingSummary.of(message.meeting(), language);
    return new Letter(
        to,
        sender.language(),
        "meeting-" + kind(message),
        Map.of(
            "organizer", sender.name(),
            "summary", summary.title(),
            "when", summary.when(),
            "place", summary.place()),
        null,
        clock.instant().plus(WORTH_SENDING),
        new ItipPart(message.method().name(), files.linked(message, account), sender.login()));
  }

  private static String kind(ItipMessage message) {
    return switch (message.method()) {
      case CANCEL -> "cancel";
      case REPLY -> "reply";
      default -> "request";
    };
  }

  private static Optional<EmailAddress> address(String typed) {
    try {
      return Optional.of(new EmailAddress(typed));
    } catch (Rejected noAddress) {
      return Optional.empty();
    }
  }
}
