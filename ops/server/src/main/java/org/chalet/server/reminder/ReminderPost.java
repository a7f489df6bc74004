package org.chalet.server.reminder;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.UniqueLetters;
import org.chalet.query.reminder.ReminderWays;
import org.chalet.query.reminder.Reminding;
import org.chalet.webhook.WebhookCall;
import org.chalet.webhook.WebhookCalls;

/** Reminders by mail and by webhook; both know by its key what they were given before. */
public final class ReminderPost implements ReminderWays {
  private static final int MOST_MAILS = 200;
  private static final Duration DAY = Duration.ofDays(1);
  private static final int LONGEST = 200;

  private final UniqueLetters letters;
  private final WebhookCalls webhooks;
  private final Contacts contacts;
  private final Quota quota;

  public ReminderPost(
      UniqueLetters letters, WebhookCalls webhooks, Contacts contacts, Quotas quotas) {
    this.letters = letters;
    this.webhooks = webhooks;
    this.contacts = contacts;
    this.quota = quotas.of("reminder-mails", MOST_MAILS, DAY);
  }

  @Override
  public boolean mail(Reminding reminding) {
    Optional<Contact> known = contacts.find(reminding.account());
    if (known.isEmpty() || !quota.take(reminding.account().raw())) {
      return false;
    }
    Contact reader = known.get();
    letters.postOnce(
        key(reminding),
        new Letter(
            reader.login(),
            reader.language(),
            reminding.task() ? "reminder-task" : "reminder-event",
            Map.of(
                "summary", shortened(reminding.title()),
                "when", ReminderTimes.inWords(reminding, Locale.forLanguageTag(reader.language())),
                "place", reminding.location().isEmpty() ? "" : shortened(reminding.location())),
            null,
            reminding.expires()));
    return true;
  }

  @Override
  public boolean webhook(String webhook, Reminding reminding) {
    return webhooks.handOver(
        reminding.account(),
        webhook,
        new WebhookCall(
            key(reminding),
            reminding.title(),
            ReminderTimes.forPrograms(reminding),
            reminding.description(),
            reminding.location(),
            reminding.expires()));
  }

  private static String key(Reminding reminding) {
    return "reminder/" + reminding.account().raw() + '/' + reminding.key();
  }

  private static String shortened(String text) {
    String shown = text.isEmpty() ? "–" : text;
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "…" : shown;
  }
}
