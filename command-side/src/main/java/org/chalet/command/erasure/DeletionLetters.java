package org.chalet.command.erasure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chalet.command.StateReader;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;

/** Tells people by mail what becomes of their account. */
public final class DeletionLetters {
  private static final Duration NOTICE = Duration.ofDays(3);

  private final Outbox outbox;
  private final StateReader states;
  private final InstantSource clock;

  public DeletionLetters(Outbox outbox, StateReader states, InstantSource clock) {
    this.outbox = outbox;
    this.states = states;
    this.clock = clock;
  }

  void requested(AccountId account, Instant due) {
    person(account)
        .ifPresent(person ->
            send(person, "account-deletion-requested", Map.of("until", shown(due, person))));
  }

  void cancelled(AccountId account) {
    send(account, "account-deletion-cancelled", Map.of());
  }

  /**
   * @param why what has to be done first
   */
  void postponed(AccountId account, String why) {
    send(account, "account-deletion-postponed", Map.of("why", why));
  }

  /** Nobody is there to read it once the account is erased. */
  private void send(AccountId account, String name, Map<String, String> values) {
    person(account).ifPresent(person -> send(person, name, values));
  }

  private void send(Person person, String name, Map<String, String> values) {
    outbox.post(
        new Letter(
            new EmailAddress(person.email()),
            person.language(),
            name,
            values,
            null,
            clock.instant().plus(NOTICE)));
  }

  private Optional<Person> person(AccountId account) {
    return states.read(account.raw(), Person.OF_ACCOUNT);
  }

  /** In the person's language and time zone. */
  private static String shown(Instant moment, Person person) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(person.language()))
        .withZone(ZoneId.of(person.zone()))
        .format(moment);
  }
}
