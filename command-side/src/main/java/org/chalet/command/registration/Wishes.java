package org.chalet.command.registration;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.chalet.command.Quota;
import org.chalet.command.Quotas;
import org.chalet.command.identity.AccountLetters;
import org.chalet.command.identity.Contact;
import org.chalet.command.identity.Contacts;
import org.chalet.command.identity.Guesses;
import org.chalet.command.identity.Networks;
import org.chalet.command.link.Link;
import org.chalet.command.link.LinkPurpose;
import org.chalet.command.link.OneTimeLinks;
import org.chalet.identity.Logins;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.Reservations;
import org.jspecify.annotations.Nullable;

/**
 * Accounts that somebody wants, waiting for a day until the link in a mail shows that the address
 * is right; the newest few for each address, as a stranger may ask in its name, and as many in all
 * as may be asked for in that day.
 */
public final class Wishes {
  public static final String PAGE = "/confirm-registration";

  private static final LinkPurpose CONFIRM = new LinkPurpose("registration", Duration.ofHours(24));
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_FROM_ADDRESS = 20;
  private static final int MOST_TO_MAILBOX = 3;
  private static final int MOST_IN_ALL = 1000;

  private final OneTimeLinks links;
  private final Guesses guesses;
  private final AccountLetters letters;
  private final Reservations reservations;
  private final Contacts contacts;
  private final Executor afterwards;
  private final Quota fromAddress;
  private final Quota toMailbox;
  private final Quota inAll;

  /**
   * @param afterwards does what nobody should be able to measure
   */
  public Wishes(
      OneTimeLinks links,
      Guesses guesses,
      AccountLetters letters,
      Reservations reservations,
      Contacts contacts,
      Executor afterwards,
      Quotas quotas) {
    this.links = links;
    this.guesses = guesses;
    this.letters = letters;
    this.reservations = reservations;
    this.contacts = contacts;
    this.afterwards = afterwards;
    this.fromAddress = quotas.of("registrations from an address", MOST_FROM_ADDRESS, HOUR);
    this.toMailbox = quotas.of("registrations of a mailbox", MOST_TO_MAILBOX, HOUR);
    this.inAll = quotas.of("registrations", MOST_IN_ALL, HOUR);
  }

  /**
   * Counts one more.
   *
   * @param address that it comes from
   * @throws Rejected TOO_MANY_REQUESTS
   */
  void verifyNotTooMany(@Nullable String address) {
    fromAddress.require(Networks.of(address));
    inAll.require("all");
  }

  /** Beside what the same address wanted before; who has an account is told so instead. */
  void keep(Wish wish) {
    afterwards.execute(() -> {
      String mailbox = wish.email().normalized();
      if (!toMailbox.take(mailbox)) {
        return;
      }
      Optional<AccountId> known = reservations.holder(Logins.SCOPE, mailbox).map(AccountId::new);
      if (known.isPresent()) {
        String language = known.flatMap(contacts::find).map(Contact::language).orElse("en");
        letters.send("account-exists", wish.email(), language, AccountLetters.RESET_PAGE);
      } else {
        letters.sendLink(
            "confirm-registration",
            wish.email(),
            wish.profile().language(),
            PAGE,
            CONFIRM,
            links.issue(CONFIRM, mailbox, wish.toFields()));
      }
    });
  }

  /**
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  Wish look(String token, @Nullable String address) {
    return guesses.link(
        CONFIRM, token, address, () -> Wish.of(links.look(CONFIRM, token).payload()));
  }

  /**
   * Whatever else the address wanted is gone then.
   *
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS; as the opening
   */
  <T> T fulfil(String token, @Nullable String address, Function<Wish, T> opening) {
    return guesses.link(
        CONFIRM, token, address, () -> links.spend(CONFIRM, token, link -> open(link, opening)));
  }

  private <T> T open(Link link, Function<Wish, T> opening) {
    T opened = opening.apply(Wish.of(link.payload()));
    links.withdraw(CONFIRM, link.subject());
    return opened;
  }
}
