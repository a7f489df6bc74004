package org.chalet.command.identity.password;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.identity.AccountLetters;
import org.chalet.command.identity.AccountLinks;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.Guesses;
import org.chalet.command.identity.Networks;
import org.chalet.command.link.Link;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Lets people choose another password who forgot theirs, by a link to their recovery address, or to
 * their login where they have none. Asking changes nothing: neither the password nor links that
 * were sent before stop being good.
 */
public final class PasswordResets {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_FROM_ADDRESS = 20;
  private static final int MOST_OF_ACCOUNT = 3;

  private final Passwords passwords;
  private final Credentials credentials;
  private final Contacts contacts;
  private final OneTimeLinks links;
  private final Guesses guesses;
  private final AccountLetters letters;
  private final Executor afterwards;
  private final Quota fromAddress;
  private final Quota ofAccount;

  /**
   * @param afterwards does what nobody should be able to measure
   */
  public PasswordResets(
      Passwords passwords,
      Credentials credentials,
      Contacts contacts,
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Executor afterwards,
      Quotas quotas) {
    this.passwords = passwords;
    this.credentials = credentials;
    this.contacts = contacts;
    this.links = links;
    this.guesses = guesses;
    this.letters = letters;
    this.afterwards = afterwards;
    this.fromAddress = quotas.of("password resets from an address", MOST_FROM_ADDRESS, HOUR);
    this.ofAccount = quotas.of("password resets of an account", MOST_OF_ACCOUNT, HOUR);
  }

  /**
   * Returns in the same time whether there is such an account or not.
   *
   * @param login account id or e-mail
   * @param address that the request comes from
   * @throws Rejected TOO_MANY_REQUESTS by the address alone
   */
  public void request(String login, @Nullable String address) {
    fromAddress.require(Networks.of(address));
    afterwards.execute(() -> credentials.accountOf(login).ifPresent(this::send));
  }

  /**
   * Refuses a link that is not good; it stays good otherwise.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  public void look(String token, @Nullable String address) {
    Link unused =
        guesses.link(
            AccountLinks.RESET_PASSWORD,
            token,
            address,
            () -> links.look(AccountLinks.RESET_PASSWORD, token));
  }

  /**
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS; WEAK_PASSWORD, and the link stays good
   */
  public Receipt confirm(
      String token, String password, @Nullable String address, Function<AccountId, Trail> trail) {
    return guesses.link(
        AccountLinks.RESET_PASSWORD, token, address, () -> spend(token, password, trail));
  }

  private Receipt spend(String token, String password, Function<AccountId, Trail> trail) {
    return links.spend(
        AccountLinks.RESET_PASSWORD,
        token,
        link -> {
          AccountId account = new AccountId(link.subject());
          return passwords.reset(account, password, trail.apply(account));
        });
  }

  private void send(AccountId account) {
    Contact contact = contacts.find(account).orElse(null);
    if (contact == null || !ofAccount.take(account.raw())) {
      return;
    }
    letters.sendLink(
        "password-reset",
        contact.forRecovery(),
        contact.language(),
        AccountLetters.RESET_PAGE,
        AccountLinks.RESET_PASSWORD,
        links.issue(AccountLinks.RESET_PASSWORD, account.raw(), Map.of()));
  }
}
