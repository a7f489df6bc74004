package org.chalet.command.identity.login;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
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
import org.chalet.identity.ChangeLogin;
import org.chalet.identity.Logins;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Reservations;
import org.jspecify.annotations.Nullable;

/**
 * Changes logins, once a link shows that mail arrives at the new address. That an address is
 * another account's login is said in a mail to it, and to nobody else.
 */
public final class LoginChanges {
  public static final String PAGE = "/confirm-login";

  private static final String EMAIL = "email";
  private static final int MOST_IN_AN_HOUR = 3;

  private final Commands commands;
  private final Authentication authentication;
  private final Contacts contacts;
  private final Reservations reservations;
  private final OneTimeLinks links;
  private final Guesses guesses;
  private final AccountLetters letters;
  private final Executor afterwards;
  private final Quota toMailbox;

  /**
   * @param afterwards does what nobody should be able to measure
   */
  public LoginChanges(
      Commands commands,
      Authentication authentication,
      Contacts contacts,
      Reservations reservations,
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Executor afterwards,
      Quotas quotas) {
    this.commands = commands;
    this.authentication = authentication;
    this.contacts = contacts;
    this.reservations = reservations;
    this.links = links;
    this.guesses = guesses;
    this.letters = letters;
    this.afterwards = afterwards;
    this.toMailbox = quotas.of("letters to change a login", MOST_IN_AN_HOUR, Duration.ofHours(1));
  }

  /**
   * Sends a link to the new address; whatever was asked for before is good no longer.
   *
   * @throws Rejected RECOVERY_ADDRESS_IS_LOGIN, TOO_MANY_REQUESTS; as {@link
   *     Authentication#proveAgain}
   */
  public void request(AccountId account, EmailAddress wanted, Shown shown, Trail trail) {
    Contact contact = contacts.of(account);
    contact.verifyLogin(wanted);
    authentication.verifyAgain(account, shown, trail);
    toMailbox.require(account.raw());
    toMailbox.require(wanted.normalized());
    afterwards.execute(() -> send(account, wanted, contact.language()));
  }

  /**
   * The address that a link would make the login; it stays good.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  public String look(String token, @Nullable String address) {
    return guesses.link(
        AccountLinks.CONFIRM_LOGIN,
        token,
        address,
        () -> links.look(AccountLinks.CONFIRM_LOGIN, token).field(EMAIL));
  }

  /**
   * Sessions and devices stay signed in.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS; LOGIN_TAKEN, RECOVERY_ADDRESS_IS_LOGIN,
   *     which it may have become meanwhile
   */
  public Receipt confirm(String token, @Nullable String address, Function<AccountId, Trail> trail) {
    return guesses.link(AccountLinks.CONFIRM_LOGIN, token, address, () -> spend(token, trail));
  }

  private Receipt spend(String token, Function<AccountId, Trail> trail) {
    return links.spend(
        AccountLinks.CONFIRM_LOGIN,
        token,
        link -> {
          AccountId account = new AccountId(link.subject());
          EmailAddress email = new EmailAddress(link.field(EMAIL));
          Receipt receipt = commands.send(new ChangeLogin(account, email), trail.apply(account));
          links.withdraw(AccountLinks.RESET_PASSWORD, account.raw());
          return receipt;
        });
  }

  private void send(AccountId account, EmailAddress wanted, String language) {
    boolean taken =
        reservations
            .holder(Logins.SCOPE, wanted.normalized())
            .filter(holder -> !holder.equals(account.raw()))
            .isPresent();
    links.withdraw(AccountLinks.CONFIRM_LOGIN, account.raw());
    if (taken) {
      letters.send("login-taken", wanted, language, null);
    } else {
      letters.sendLink(
          "confirm-login",
          wanted,
          language,
          PAGE,
          AccountLinks.CONFIRM_LOGIN,
          links.issue(AccountLinks.CONFIRM_LOGIN, account.raw(), Map.of(EMAIL, wanted.raw())));
    }
  }
}
