package org.chalet.command.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.mail.Letter;
import org.chalet.command.mail.Outbox;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Mail about an account. Letters to addresses that are not proven yet hold nothing that whoever
 * asked for them could choose.
 */
public final class AccountLetters {
  private static final Duration NOTICE = Duration.ofDays(3);

  /** Where a person chooses another password. */
  public static final String RESET_PAGE = "/reset-password";

  private final Outbox outbox;
  private final InstantSource clock;

  public AccountLetters(Outbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** With a link to a page, and the token that the page takes. */
  public void sendLink(
      String name,
      EmailAddress to,
      String language,
      String page,
      LinkPurpose purpose,
      String token) {
    String link = page + "?token=" + token;
    outbox.post(
        new Letter(to, language, name, Map.of(), link, clock.instant().plus(purpose.lifetime())));
  }

  /** Without anything to confirm. */
  public void send(String name, EmailAddress to, String language, @Nullable String page) {
    outbox.post(new Letter(to, language, name, Map.of(), page, clock.instant().plus(NOTICE)));
  }

  void passwordChanged(Contact contact) {
    send("password-changed", contact.login(), contact.language(), RESET_PAGE);
  }

  void recoveryChanged(Contact contact) {
    send("recovery-changed", contact.login(), contact.language(), RESET_PAGE);
  }

  void loginChanged(Contact former) {
    send("login-changed", former.login(), former.language(), null);
  }
}
