package org.chalet.command.identity;

import java.time.InstantSource;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;

/** What proves, beside the password, that it is the person: an app's code, or a recovery code. */
public final class SecondFactor {
  private final TwoFactor twoFactor;
  private final RecoveryCodes recoveryCodes;
  private final SecondFactorGuesses guesses;

  public SecondFactor(
      TwoFactor twoFactor, RecoveryCodes recoveryCodes, SecretVault vault, InstantSource clock) {
    this.twoFactor = twoFactor;
    this.recoveryCodes = recoveryCodes;
    this.guesses = new SecondFactorGuesses(vault, clock);
  }

  /** Which kind of code was good. It is used up. */
  public enum Kind {
    TOTP,
    RECOVERY_CODE
  }

  boolean isOn(AccountId account) {
    return twoFactor.isOn(account);
  }

  /**
   * @param known whether the person has signed in from there before
   * @throws Rejected WRONG_SECOND_FACTOR, also for a code that was used already
   */
  Kind use(AccountId account, String code, boolean known) {
    String typed = code.replace(" ", "");
    if (!typed.matches("[0-9]{" + Totp.DIGITS + "}")) {
      if (recoveryCodes.use(account, typed)) {
        return Kind.RECOVERY_CODE;
      }
      throw wrong();
    }
    SecondFactorGuesses.Guess guess = guesses.begin(account, known);
    if (!twoFactor.accepts(account, typed)) {
      throw wrong();
    }
    guess.takeBack();
    return Kind.TOTP;
  }

  /** The first code of a seed that was just shown; as {@link #use}. */
  public void confirm(AccountId account, String code) {
    if (!twoFactor.confirm(account, code.replace(" ", ""))) {
      throw wrong();
    }
  }

  private static Rejected wrong() {
    return new Rejected(
        ErrorCode.WRONG_SECOND_FACTOR, "this code is wrong, was used already, or is too old");
  }
}
