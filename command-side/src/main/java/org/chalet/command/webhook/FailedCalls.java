package org.chalet.command.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.UniqueLetters;
import org.chalet.kernel.value.AccountId;

/** Tells people by mail of what their webhooks were not told; of one once a day at most. */
public final class FailedCalls {
  private static final Duration WORTH_SENDING = Duration.ofDays(2);

  private final Contacts contacts;
  private final UniqueLetters letters;
  private final InstantSource clock;

  public FailedCalls(Contacts contacts, UniqueLetters letters, InstantSource clock) {
    this.contacts = contacts;
    this.letters = letters;
    this.clock = clock;
  }

  void tell(Webhook webhook, KeptCall call) {
    Instant now = clock.instant();
    LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
    contacts
        .find(new AccountId(webhook.account()))
        .ifPresent(contact ->
            letters.postOnce(
                "webhook-failed/" + webhook.key() + '/' + day,
                letter(contact, webhook, call, now)));
  }

  private static Letter letter(Contact contact, Webhook webhook, KeptCall call, Instant now) {
    String host = String.valueOf(URI.create(webhook.url()).getHost());
    String problem = call.status() == 0 ? call.problem() : "HTTP " + call.status();
    return new Letter(
        contact.login(),
        contact.language(),
        "webhook-failed",
        Map.of(
            "webhook", webhook.name(), "host", host, "subject", call.subject(), "problem", problem),
        null,
        now.plus(WORTH_SENDING));
  }
}
