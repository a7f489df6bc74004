package org.chalet.command.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.ErrorCode;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Lets only so many wrong codes of authenticator apps be tried for one account in a day, from
 * wherever: whoever knows the password guesses one code in a million, three are right at a time.
 * The networks that the person comes from are counted apart, so that others cannot keep the person
 * out; recovery codes are too long to guess and are not counted.
 */
final class SecondFactorGuesses {
  static final int MOST = 20;
  static final Duration WINDOW = Duration.ofDays(1);

  private final SecretVault vault;
  private final InstantSource clock;

  SecondFactorGuesses(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** A guess that counts as wrong until it is taken back; many at a time are counted too. */
  final class Guess {
    private final String id;

    private Guess(String id) {
      this.id = id;
    }

    void takeBack() {
      vault.delete(VaultSpaces.TWO_FACTOR_GUESS, id);
    }
  }

  /**
   * @param known whether the person has signed in from there before
   * @throws Rejected TOO_MANY_REQUESTS with the time to wait
   */
  Guess begin(AccountId account, boolean known) {
    String prefix = account.raw() + (known ? "/near/" : "/far/");
    Instant now = clock.instant();
    String id = prefix + Secrets.letters();
    vault.put(
        new Secret(
            VaultSpaces.TWO_FACTOR_GUESS,
            id,
            Secrets.ascii(Long.toString(now.getEpochSecond())),
            now.plus(WINDOW)));
    List<Secret> guesses = vault.list(VaultSpaces.TWO_FACTOR_GUESS, prefix, MOST + 1);
    Guess guess = new Guess(id);
    if (guesses.size() > MOST) {
      guess.takeBack();
      throw new Rejected(
          ErrorCode.TOO_MANY_REQUESTS,
          "too many wrong codes; wait, or use a recovery code",
          Duration.between(now, endOfFirst(guesses)));
    }
    return guess;
  }

  private static Instant endOfFirst(List<Secret> guesses) {
    return guesses.stream()
        .map(guess -> Objects.requireNonNull(guess.expires()))
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }
}
