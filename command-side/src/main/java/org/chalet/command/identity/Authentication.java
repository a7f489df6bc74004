package org.chalet.command.identity;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.chalet.command.identity.Credentials.OwnPassword;
import org.chalet.identity.UseRecoveryCode;
import org.chalet.kernel.message.Commands;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.Trail;
import org.chalet.kernel.value.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Proves who somebody is: by the account's own password, and by a second factor where the account
 * asks for one. What fails is counted.
 */
public final class Authentication {
  private static final String PASSWORD = "password";

  private final Credentials credentials;
  private final SecondFactor secondFactor;
  private final LoginAttempts attempts;
  private final Commands commands;

  public Authentication(
      Credentials credentials,
      SecondFactor secondFactor,
      LoginAttempts attempts,
      Commands commands) {
    this.credentials = credentials;
    this.secondFactor = secondFactor;
    this.attempts = attempts;
    this.commands = commands;
  }

  /**
   * What somebody claims.
   *
   * @param login account id or e-mail
   * @param code of an authenticator app, or a recovery code; null where none was given
   * @param address where it comes from
   */
  public record Claim(
      String login, String password, @Nullable String code, @Nullable String address) {
    @Override
    public String toString() {
      return "Claim";
    }
  }

  /**
   * What somebody shows again who is signed in.
   *
   * @param password of the account
   * @param code of an authenticator app, or a recovery code; null where none was given
   */
  public record Shown(String password, @Nullable String code) {
    @Override
    public String toString() {
      return "Shown";
    }
  }

  /**
   * @param method as in {@link org.chalet.identity.SessionOpened}
   */
  public record Proof(OwnPassword password, String method) {
    public AccountId account() {
      return password.account();
    }
  }

  /**
   * A code is used up, a recovery code with a notice.
   *
   * @param trail of the account, once it is proven
   * @throws Rejected WRONG_CREDENTIALS, TOO_MANY_REQUESTS; only after the right password
   *     SECOND_FACTOR_REQUIRED, WRONG_SECOND_FACTOR
   */
  public Proof prove(Claim claim, Function<AccountId, Trail> trail) {
    OwnPassword password = password(claim);
    AccountId account = password.account();
    Optional<SecondFactor.Kind> kind = secondFactor(account, claim);
    attempts.succeeded(claim.login(), claim.address());
    // By whatever name: requests that are signed in already ask by the account's id.
    attempts.succeeded(account.local(), claim.address());
    if (kind.isEmpty()) {
      return new Proof(password, PASSWORD);
    }
    return switch (kind.get()) {
      case TOTP -> new Proof(password, PASSWORD + "+totp");
      case RECOVERY_CODE -> {
        commands.send(new UseRecoveryCode(account), trail.apply(account));
        yield new Proof(password, PASSWORD + "+recovery-code");
      }
    };
  }

  /**
   * The same for somebody who is signed in already, ahead of what a session left open must not do.
   * However many guess, sessions stay open.
   *
   * @throws Rejected as {@link #prove}, but WRONG_PASSWORD for the password
   */
  public Proof proveAgain(AccountId account, Shown shown, Trail trail) {
    try {
      Claim claim =
          new Claim(account.local(), shown.password(), shown.code(), trail.client().address());
      return prove(claim, proven -> trail);
    } catch (Rejected refused) {
      throw refused.code() == ErrorCode.WRONG_CREDENTIALS
          ? new Rejected(ErrorCode.WRONG_PASSWORD, "this is not your password")
          : refused;
    }
  }

  /** As {@link #proveAgain}, however it was proven. */
  public void verifyAgain(AccountId account, Shown shown, Trail trail) {
    Proof unused = proveAgain(account, shown, trail);
  }

  /**
   * Sees the first code of a seed that was shown to somebody who is signed in; asks for codes from
   * then on.
   *
   * @throws Rejected WRONG_SECOND_FACTOR, TOO_MANY_REQUESTS, TWO_FACTOR_ON, NO_TWO_FACTOR_ENROLMENT
   */
  public void confirm(AccountId account, String code, @Nullable String address) {
    attempts.verify(account.local(), address);
    counted(
        account.local(),
        address,
        () -> {
          secondFactor.confirm(account, code);
          return account;
        });
  }

  private OwnPassword password(Claim claim) {
    attempts.verify(claim.login(), claim.address());
    Optional<OwnPassword> own = credentials.checkOwnPassword(claim.login(), claim.password());
    // Again: others may have failed meanwhile, and many at a time are not to be tried for nothing.
    attempts.verify(claim.login(), claim.address());
    return own.orElseThrow(() -> {
      attempts.failed(claim.login(), claim.address());
      return new Rejected(ErrorCode.WRONG_CREDENTIALS, "no account with this login and password");
    });
  }

  private Optional<SecondFactor.Kind> secondFactor(AccountId account, Claim claim) {
    if (!secondFactor.isOn(account)) {
      return Optional.empty();
    }
    String code = claim.code();
    if (code == null) {
      throw new Rejected(
          ErrorCode.SECOND_FACTOR_REQUIRED, "a code of the authenticator app is needed as well");
    }
    boolean known = attempts.knows(claim.login(), claim.address());
    return Optional.of(
        counted(claim.login(), claim.address(), () -> secondFactor.use(account, code, known)));
  }

  private <T> T counted(String login, @Nullable String address, Supplier<T> use) {
    try {
      return use.get();
    } catch (Rejected refused) {
      if (refused.code() == ErrorCode.WRONG_SECOND_FACTOR) {
        attempts.failed(login, address);
      }
      throw refused;
    }
  }
}
