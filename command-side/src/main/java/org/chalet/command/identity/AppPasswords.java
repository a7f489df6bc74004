package org.chalet.command.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** What app passwords open; random enough for a fast hash. */
public final class AppPasswords {
  private static final int LETTERS = 28;
  private static final int GROUP = 4;
  private static final Duration COARSE = Duration.ofHours(1);

  private final SecretVault vault;
  private final InstantSource clock;

  public AppPasswords(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.clock = clock;
  }

  /** 140 random bits in groups of four letters and digits, easy to type on a phone. */
  public static String fresh() {
    String letters = Secrets.letters(LETTERS);
    StringBuilder grouped = new StringBuilder(letters.substring(0, GROUP));
    for (int i = GROUP; i < LETTERS; i += GROUP) {
      grouped.append('-').append(letters, i, i + GROUP);
    }
    return grouped.toString();
  }

  /** Keeps its hash, so that it opens the account from now on. */
  public void keep(AccountId account, AppPasswordId id, String password) {
    vault.put(new Secret(VaultSpaces.APP_PASSWORD, idOf(account, id), hash(password), null));
  }

  public void forget(AccountId account, AppPasswordId id) {
    vault.delete(VaultSpaces.APP_PASSWORD, idOf(account, id));
    vault.delete(VaultSpaces.APP_PASSWORD_USED, idOf(account, id));
  }

  /** Which one it is, if any; notes its use. */
  Optional<AppPasswordId> matching(AccountId account, String password) {
    byte[] shown = hash(password);
    String prefix = account.raw() + '/';
    return vault.list(VaultSpaces.APP_PASSWORD, prefix, Account.MOST_APP_PASSWORDS).stream()
        .filter(kept -> Secrets.same(kept.value(), shown))
        .map(kept -> AppPasswordId.ofLocal(kept.id().substring(prefix.length())))
        .findFirst()
        .map(id -> used(account, id));
  }

  /** When it last opened something, to the hour. */
  public Optional<Instant> lastUsed(AccountId account, AppPasswordId id) {
    return vault
        .get(VaultSpaces.APP_PASSWORD_USED, idOf(account, id))
        .map(value -> Long.parseLong(new String(value, StandardCharsets.US_ASCII)))
        .map(Instant::ofEpochSecond);
  }

  private AppPasswordId used(AccountId account, AppPasswordId id) {
    Instant now = clock.instant();
    if (lastUsed(account, id).map(last -> last.plus(COARSE).isBefore(now)).orElse(true)) {
      byte[] value = Secrets.ascii(Long.toString(now.getEpochSecond()));
      vault.put(new Secret(VaultSpaces.APP_PASSWORD_USED, idOf(account, id), value, null));
    }
    return id;
  }

  /** However the person typed the groups. */
  private static byte[] hash(String password) {
    return Secrets.sha256(password.replace("-", "").replace(" ", ""));
  }

  private static String idOf(AccountId account, AppPasswordId id) {
    return account.raw() + '/' + id.local();
  }
}
