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
  /** Looked up in place of an account that there is not; fresh ids are longer. */
  private static final AccountId NOBODY = AccountId.ofLocal("0");

  private final SecretVault vault;
  private final Reservations reservations;
  private final PasswordHasher hasher;
  private final AppPasswords appPasswords;
  private final TwoFactor twoFactor;
  private volatile @Nullable String nobodysHash;

  public Credentials(
      SecretVault vault,
      Reservations reservations,
      PasswordHasher hasher,
      AppPasswords appPasswords,
      TwoFactor twoFactor) {
    this.vault = vault;
    this.reservations = reservations;
    this.hasher = hasher;
    this.appPasswords = appPasswords;
    this.twoFactor = twoFactor;
  }

  /**
   * That somebody knew an account's own password.
   *
   * @param hash which one: another is kept once the password was changed
   */
  public record OwnPassword(AccountId account, String hash) {
    @Override
    public String toString() {
      return "OwnPassword[" + account + "]";
    }
  }

  /**
   * Who it is, for devices. Where a second factor is asked for, the account's own password does not
   * do. Whatever is wrong, the same is looked up and as much is computed: nobody can tell by the
   * time it takes which logins there are.
   *
   * @param login account id like {@code AB12345}, or the account's e-mail
   * @param password of the account, or one of its app passwords
   */
  public Optional<SignedIn> check(String login, String password) {
    Optional<AccountId> account = accountOf(login);
    AccountId looked = account.orElse(NOBODY);
    Optional<SignedIn> device =
        appPasswords.matching(looked, password).map(id -> new SignedIn(looked, id.raw()));
    boolean passwordDoes = !twoFactor.isOn(looked);
    return device.or(() ->
        checkOwnPassword(looked, password)
            .filter(own -> passwordDoes)
            .map(own -> new SignedIn(own.account(), "password")));
  }

  /**
   * For the account's own password alone: an app password is for one device and its data, and must
   * open nothing that outlives it. A second factor may be asked for after it.
   */
  public Optional<OwnPassword> checkOwnPassword(String login, String password) {
    return checkOwnPassword(accountOf(login).orElse(NOBODY), password);
  }

  private Optional<OwnPassword> checkOwnPassword(AccountId account, String password) {
    Optional<String> kept = kept(account);
    boolean matches = hasher.matches(password, kept.orElseGet(this::nobodysHash));
    return kept.filter(hash -> matches).map(hash -> new OwnPassword(account, hash));
  }

  /** Whether the password that somebody knew is the account's password still. */
  public boolean isCurrent(OwnPassword known) {
    return kept(known.account()).filter(known.hash()::equals).isPresent();
  }

  private Optional<String> kept(AccountId account) {
    return vault
        .get(VaultSpaces.PASSWORD, account.raw())
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  /** Refuses the worst ones with WEAK_PASSWORD. */
  public void verifyGoodEnough(String password, AccountId account, EmailAddress email) {
    new PasswordIsGoodEnough(password, account, email).verify();
  }

  /** The password's hash, under rules that keep the worst ones out. */
  public String hash(String password, AccountId account, EmailAddress email) {
    verifyGoodEnough(password, account, email);
    return hasher.hash(password);
  }

  /** Whether a hash is of this password. */
  public boolean matches(String password, String hash) {
    return hasher.matches(password, hash);
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

  /** Whose login it is: an account id, which may be nobody's, or the e-mail of an account. */
  public Optional<AccountId> accountOf(String login) {
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
