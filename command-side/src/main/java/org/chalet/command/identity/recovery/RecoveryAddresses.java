package org.chalet.command.identity.recovery;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.identity.AccountLetters;
import org.chalet.command.identity.AccountLinks;
import org.chalet.command.identity.Authentication;
import org.chalet.command.identity.Authentication.Shown;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Guesses;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.identity.RemoveRecoveryAddress;
import org.chalet.identity.SetRecoveryAddress;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.jspecify.annotations.Nullable;

/** Sets recovery addresses, once a link shows that mail arrives there, and removes them. */
public final class RecoveryAddresses {
  public static final String PAGE = "/confirm-recovery";

  private static final String EMAIL = "email";
  private static final int MOST_IN_AN_HOUR = 3;

  private final Commands commands;
  private final Authentication authentication;
  private final Contacts contacts;
  private final OneTimeLinks links;
  private final Guesses guesses;
  private final AccountLetters letters;
  private final Quota toMailbox;

  public RecoveryAddresses(
      Commands commands,
      Authentication authentication,
      Contacts contacts,
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Quotas quotas) {
    this.commands = commands;
    this.authentication = authentication;
    this.contacts = contacts;
    this.links = links;
    this.guesses = guesses;
    this.letters = letters;
    this.toMailbox =
        quotas.of("letters to set a recovery address", MOST_IN_AN_HOUR, Duration.ofHours(1));
  }

  /**
   * Sends a link to the address; whatever was asked for before is good no longer.
   *
   * @throws Rejected RECOVERY_ADDRESS_IS_LOGIN, TOO_MANY_REQUESTS; as {@link
   *     Authentication#proveAgain}
   */
  public void request(AccountId account, EmailAddress wanted, Shown shown, Trail trail) {
    Contact contact = contacts.of(account);
    contact.verifyRecovery(wanted);
    authentication.verifyAgain(account, shown, trail);
    toMailbox.require(account.raw());
    toMailbox.require(wanted.normalized());
    links.withdraw(AccountLinks.CONFIRM_RECOVERY, account.raw());
    letters.sendLink(
        "confirm-recovery",
        wanted,
        contact.language(),
        PAGE,
        AccountLinks.CONFIRM_RECOVERY,
        links.issue(AccountLinks.CONFIRM_RECOVERY, account.raw(), Map.of(EMAIL, wanted.raw())));
  }

  /**
   * @throws Rejected as {@link Authentication#proveAgain}
   */
  public Receipt remove(AccountId account, Shown shown, Trail trail) {
    authentication.verifyAgain(account, shown, trail);
    AccountLinks.withdrawAll(links, account);
    return commands.send(new RemoveRecoveryAddress(account), trail);
  }

  /**
   * The address that a link would set; it stays good.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  public String look(String token, @Nullable String address) {
    return guesses.link(
        AccountLinks.CONFIRM_RECOVERY,
        token,
        address,
        () -> links.look(AccountLinks.CONFIRM_RECOVERY, token).field(EMAIL));
  }

  /**
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS; RECOVERY_ADDRESS_IS_LOGIN, which it may
   *     have become meanwhile
   */
  public Receipt confirm(String token, @Nullable String address, Function<AccountId, Trail> trail) {
    return guesses.link(AccountLinks.CONFIRM_RECOVERY, token, address, () -> spend(token, trail));
  }

  private Receipt spend(String token, Function<AccountId, Trail> trail) {
    return links.spend(
        AccountLinks.CONFIRM_RECOVERY,
        token,
        link -> {
          AccountId account = new AccountId(link.subject());
          EmailAddress email = new EmailAddress(link.field(EMAIL));
          Receipt receipt =
              commands.send(new SetRecoveryAddress(account, email), trail.apply(account));
          links.withdraw(AccountLinks.RESET_PASSWORD, account.raw());
          return receipt;
        });
  }
}
