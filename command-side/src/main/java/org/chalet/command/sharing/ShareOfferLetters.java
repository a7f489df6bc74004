package org.chalet.command.sharing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.chalet.command.CommandSideParts;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.StateReader;
import org.chalet.command.identity.Contact;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.kernel.value.EmailAddress;

/** Tells addresses what is offered to them, not more often than people may want to be told. */
final class ShareOfferLetters {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WORTH_SENDING = Duration.ofDays(7);
  private static final int MOST_OF_PERSON = 50;
  private static final int MOST_TO_MAILBOX = 3;

  private final Outbox outbox;
  private final StateReader states;
  private final InstantSource clock;
  private final Quota ofPerson;
  private final Quota toMailbox;

  ShareOfferLetters(CommandSideParts parts) {
    this.outbox = parts.outbox();
    this.states = parts.states();
    this.clock = parts.clock();
    Quotas quotas = new Quotas(parts.vault(), parts.clock());
    this.ofPerson = quotas.of("offers of shares by a person", MOST_OF_PERSON, DAY);
    this.toMailbox = quotas.of("offers of shares by a person to a mailbox", MOST_TO_MAILBOX, DAY);
  }

  /**
   * In the language of whoever offers it: nothing is known of the others. What the collection is
   * called is told to nobody before they are known.
   *
   * @throws org.chalet.kernel.rule.Rejected TOO_MANY_REQUESTS with the time to wait
   */
  void send(ShareOffer offer, String actor) {
    EmailAddress to = offer.email();
    toMailbox.require(actor + ' ' + to.normalized());
    ofPerson.require(actor);
    Contact by =
        states
            .read(actor, Contact.OF_ACCOUNT)
            .orElseThrow(() -> new IllegalStateException("an offer by nobody"));
    outbox.post(
        new Letter(
            to,
            by.language(),
            offer.collection().isCalendar() ? "calendar-offered" : "address-book-offered",
            Map.of("by", by.name(), "to", to.raw()),
            "/register?email=" + URLEncoder.encode(to.raw(), StandardCharsets.UTF_8),
            clock.instant().plus(WORTH_SENDING)));
  }
}
