package org.chalet.command.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.kernel.trail.Client;
import org.chalet.kernel.value.AccountId;

/** Tells people by mail what changed about signing in, so that they notice when it was not them. */
final class Notices {
  private static final Duration WORTH_SENDING = Duration.ofDays(7);
  private static final String UNKNOWN = "–";

  private final Outbox outbox;
  private final Contacts contacts;
  private final InstantSource clock;

  Notices(Outbox outbox, Contacts contacts, InstantSource clock) {
    this.outbox = outbox;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * @param name of the letter; its texts may also name {@code {login}} and {@code {address}}, but
   *     nothing that whoever did it could have written
   */
  void post(AccountId account, String name, Client from, Map<String, String> values) {
    contacts.find(account).ifPresent(to -> outbox.post(letter(to, name, from, values)));
  }

  private Letter letter(Contact to, String name, Client from, Map<String, String> values) {
    Map<String, String> all = new HashMap<>(values);
    all.put("login", to.login().raw());
    all.put("address", from.address() == null ? UNKNOWN : from.address());
    return new Letter(
        to.login(), to.language(), name, all, null, clock.instant().plus(WORTH_SENDING));
  }
}
