package org.chalet.command.identity;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.chalet.command.Secrets;
import org.chalet.identity.Logins;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.rule.Rejected;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.EmailAddress;
import org.chalet.store.Reservations;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.jspecify.annotations.Nullable;

/** Checks what people and their clients sign in with; keeps hashes only. */
public final class Credentials {
  private final SecretVault vault;
  private final Reservations reservations;
  private final PasswordHasher hasher;
  private final AppPasswords appPasswords;
  private volatile @Nullable String nobodysHash;

  public Credentials(
      SecretVault vault,
      Reservations reservations,
      PasswordHasher hasher,
      AppPasswords appPasswords) {
    this.vault = vault;
    this.reservations = reservations;
    this.hasher = hasher;
    this.appPasswords = appPasswords;
  }

  /**
   * Who it is. An unknown login costs as much time as a wrong password.
   *
   * @param login account id like {@code AB12345}, or the account's e-mail
   * @param password of the account, or one of its app passwords
   */
  public Optional<SignedIn> check(String login, String password) {
    Optional<AccountId> account = accountOf(login);
    return account
        .flatMap(a -> appPasswords.matching(a, password).map(id -> new SignedIn(a, id.raw())))
        .or(() -> byOwnPassword(account, password));
  }

  /**
   * The same for the account's own password alone: an app password is for one device and its data,
   * and must open nothing that outlives it.
   */
  public Optional<SignedIn> checkOwnPassword(String login, String password) {
    return byOwnPassword(accountOf(login), password);
  }

  private Optional<SignedIn> byOwnPassword(Optional<AccountId> account, String password) {
    Optional<byte[]> kept = account.flatMap(a -> vault.get(VaultSpaces.PASSWORD, a.raw()));
    String hash =
        kept.map(value -> new String(value, StandardCharsets.UTF_8)).orElseGet(this::nobodysHash);
    boolean matches = hasher.matches(password, hash);
    return kept.isPresent() && matches
        ? account.map(a -> new SignedIn(a, "password"))
        : Optional.empty();
  }

  /** The password's hash, under rules that keep the worst ones out. */
  public String hash(String password, AccountId account, EmailAddress email) {
    new PasswordIsGoodEnough(password, account, email).verify();
    return hasher.hash(password);
  }

  /** Keeps the first password of an account; false where the account id is taken. */
  public boolean keepFirst(AccountId account, String hash) {
    return vault.putIfAbsent(secret(account, hash));
  }

  /** Keeps a password in place of the one before. */
  public void keep(AccountId account, String hash) {
    vault.put(secret(account, hash));
  }

  /** Forgets the password of an account that was not registered after all, or that is gone. */
  public void forget(AccountId account) {
    vault.delete(VaultSpaces.PASSWORD, account.raw());
  }

  /** Made when first needed: it is slow, and a start should not wait for it. */
  private String nobodysHash() {
    String known = nobodysHash;
    if (known == null) {
      known = hasher.hash(Secrets.random(128));
      nobodysHash = known;
    }
    return known;
  }

  private Optional<AccountId> accountOf(String login) {
    try {
      if (login.indexOf('@') < 0) {
        return Optional.of(AccountId.ofLocal(login));
      }
      return reservations
          .holder(Logins.SCOPE, new EmailAddress(login).normalized())
          .map(AccountId::new);
    } catch (Rejected notALogin) {
      return Optional.empty();
    }
  }

  private static Secret secret(AccountId account, String hash) {
    byte[] value = hash.getBytes(StandardCharsets.UTF_8);
    return new Secret(VaultSpaces.PASSWORD, account.raw(), value, null);
  }
}
