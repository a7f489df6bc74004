package org.chalet.command.registration;

import java.util.Optional;
import java.util.function.Function;
import org.chalet.command.identity.Credentials;
import org.chalet.command.identity.Profile;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.message.Receipt;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.Texts;
import org.jspecify.annotations.Nullable;

/** Lets newcomers in, whichever way they come: finds an account id and keeps the password. */
public final class Registrations {
  private static final int TRIES = 5;
  private static final int LONGEST_NAME = 200;

  private final Commands commands;
  private final Credentials credentials;
  private final Admission admission;
  private final Wishes wishes;

  public Registrations(
      Commands commands, Credentials credentials, Admission admission, Wishes wishes) {
    this.commands = commands;
    this.credentials = credentials;
    this.admission = admission;
    this.wishes = wishes;
  }

  /**
   * Opens the account, with {@link org.chalet.identity.Registered}; or, where the newcomer has to
   * show first that mail arrives, opens nothing and answers empty. It does so too, and in the same
   * time, where the address has an account: a mail says which.
   *
   * @param address that the newcomer comes from
   * @throws Rejected when the newcomer is not admitted or something is amiss; a setup code is good
   *     again then
   */
  public Optional<Receipt> register(
      Newcomer newcomer, @Nullable String address, Function<AccountId, Trail> trail) {
    if (admission.admit(newcomer, address)) {
      return Optional.of(proven(newcomer, trail));
    }
    Profile profile = profile(newcomer);
    wishes.verifyNotTooMany(address);
    wishes.keep(wish(newcomer, profile, AccountIds.fresh()));
    return Optional.empty();
  }

  /**
   * What a link is for, while it is good.
   *
   * @param address that the request comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS
   */
  public Wanted look(String token, @Nullable String address) {
    Wish wish = wishes.look(token, address);
    return new Wanted(wish.profile().name(), wish.email().raw());
  }

  /** An account that a link would open. */
  public record Wanted(String name, String email) {}

  /**
   * Opens the account of a newcomer at whose address mail arrived. Who reads the mail may not be
   * who asked for the account: the password tells whether it is.
   *
   * @param password that was chosen when the account was asked for
   * @param address that the newcomer comes from
   * @throws Rejected LINK_NOT_VALID, TOO_MANY_REQUESTS, WRONG_PASSWORD; whatever refuses leaves a
   *     good link good
   */
  public Receipt confirm(
      String token, String password, @Nullable String address, Function<AccountId, Trail> trail) {
    return wishes.fulfil(
        token,
        address,
        wish -> {
          admission.verifyChoice(wish, address, () -> verifyChosen(wish, password));
          return open(wish, trail);
        });
  }

  private void verifyChosen(Wish wish, String password) {
    if (!credentials.matches(password, wish.passwordHash())) {
      throw new Rejected(
          ErrorCode.WRONG_PASSWORD, "this account was asked for with another password");
    }
  }

  private Receipt proven(Newcomer newcomer, Function<AccountId, Trail> trail) {
    try {
      return open(wish(newcomer, profile(newcomer), AccountIds.fresh()), trail);
    } catch (Rejected refused) {
      admission.takeBack(newcomer);
      throw refused;
    }
  }

  private Receipt open(Wish wish, Function<AccountId, Trail> trail) {
    for (int tried = 1; tried <= TRIES; tried++) {
      AccountId account = AccountIds.fresh();
      if (credentials.keepFirst(account, wish.passwordHash())) {
        return send(wish, account, trail.apply(account));
      }
    }
    throw new Rejected(ErrorCode.ACCOUNT_ID_TAKEN, "no free account id was found; try again");
  }

  private Receipt send(Wish wish, AccountId account, Trail trail) {
    try {
      return commands.send(wish.command(account), trail);
    } catch (Rejected refused) {
      credentials.forget(account);
      throw refused;
    }
  }

  private static Profile profile(Newcomer newcomer) {
    return Profile.of(
        newcomer.name(),
        newcomer.language() == null ? "en" : newcomer.language(),
        newcomer.zone() == null ? "UTC" : newcomer.zone());
  }

  private static @Nullable String organizationName(Newcomer newcomer) {
    String name = newcomer.organizationName();
    return name == null ? null : Texts.line("an organization's name", name, LONGEST_NAME);
  }

  /**
   * @param like an account id of the kind that nobody should take as password
   */
  private Wish wish(Newcomer newcomer, Profile profile, AccountId like) {
    return new Wish(
        newcomer.email(),
        profile,
        credentials.hash(newcomer.password(), like, newcomer.email()),
        organizationName(newcomer),
        newcomer.invitation(),
        newcomer.invitationSecret());
  }
}
