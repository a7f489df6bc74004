package org.chalet.command.identity;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Whose account asks for a code of an authenticator app, and whether a code is right. The vault is
 * what counts: it is written before an event says on, and after an event says off.
 */
public final class TwoFactor {
  private static final Duration ENROLMENT = Duration.ofMinutes(30);

  /** Longer than a code is good, also when a clock goes wrong by hours and is set right. */
  private static final Duration STEP_REMEMBERED = Duration.ofDays(1);

  private final SecretVault vault;
  private final InstantSource clock;

  public TwoFactor(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  public boolean isOn(AccountId account) {
    return vault.get(VaultSpaces.TWO_FACTOR, account.raw()).isPresent();
  }

  public void verifyOff(AccountId account) {
    if (isOn(account)) {
      throw new Rejected(ErrorCode.TWO_FACTOR_ON, "two-factor sign-in is on already");
    }
  }

  public void verifyOn(AccountId account) {
    if (!isOn(account)) {
      throw new Rejected(ErrorCode.TWO_FACTOR_OFF, "two-factor sign-in is not on");
    }
  }

  /** A new seed to show; it counts for nothing until a first code of it was seen. */
  public TwoFactorSeed begin(AccountId account) {
    verifyOff(account);
    TwoFactorSeed seed = TwoFactorSeed.fresh();
    vault.put(
        new Secret(
            VaultSpaces.TWO_FACTOR_ENROLMENT,
            account.raw(),
            seed.bytes(),
            clock.instant().plus(ENROLMENT)));
    return seed;
  }

  /**
   * Switches on when the code is one of the seed that was shown. False for a wrong or a used code.
   */
  public boolean confirm(AccountId account, String code) {
    verifyOff(account);
    byte[] seed =
        vault
            .get(VaultSpaces.TWO_FACTOR_ENROLMENT, account.raw())
            .orElseThrow(() ->
                new Rejected(
                    ErrorCode.NO_TWO_FACTOR_ENROLMENT, "begin anew: no seed waits for a code"));
    if (!accepts(account, seed, code)) {
      return false;
    }
    if (!vault.putIfAbsent(new Secret(VaultSpaces.TWO_FACTOR, account.raw(), seed, null))) {
      throw new Rejected(ErrorCode.TWO_FACTOR_ON, "two-factor sign-in is on already");
    }
    forgetEnrolment(account);
    return true;
  }

  /** Whether the code is right now; each is right once. */
  boolean accepts(AccountId account, String code) {
    Optional<byte[]> seed = vault.get(VaultSpaces.TWO_FACTOR, account.raw());
    return seed.isPresent() && accepts(account, seed.get(), code);
  }

  public void forget(AccountId account) {
    vault.delete(VaultSpaces.TWO_FACTOR, account.raw());
    forgetEnrolment(account);
  }

  /** Whoever was shown a seed has to begin anew. */
  void forgetEnrolment(AccountId account) {
    vault.delete(VaultSpaces.TWO_FACTOR_ENROLMENT, account.raw());
  }

  private boolean accepts(AccountId account, byte[] seed, String code) {
    OptionalLong step = Totp.stepOf(seed, code, clock.instant());
    return step.isPresent() && isFirstUse(account, step.getAsLong());
  }

  private boolean isFirstUse(AccountId account, long step) {
    return vault.putIfAbsent(
        new Secret(
            VaultSpaces.TWO_FACTOR_STEP,
            account.raw() + '/' + step,
            new byte[0],
            clock.instant().plus(STEP_REMEMBERED)));
  }
}
