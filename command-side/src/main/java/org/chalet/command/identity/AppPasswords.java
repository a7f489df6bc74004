package org.chalet.command.identity;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.trail.SignedIn;
import org.chalet.kernel.value.AccountId;
import org.chalet.kernel.value.AppPasswordId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import org.jspecify.annotations.Nullable;

/** What app passwords open; random enough for a fast hash. */
public final class AppPasswords {
  private static final int LETTERS = 28;
  private static final int GROUP = 4;
  private static final String CREDENTIAL = "apppassword:";

  /** Some may be there that nobody was shown. */
  private static final int MOST_LISTED = 2 * Account.MOST_APP_PASSWORDS;

  private final SecretVault vault;
  private final LastUses uses;

  public AppPasswords(SecretVault vault, InstantSource clock) {
    this.vault = vault;
    this.uses = new LastUses(vault, VaultSpaces.APP_PASSWORD_USED, clock);
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
    uses.forget(idOf(account, id));
  }

  /** Whatever device has one, it opens nothing any more. */
  void forgetAll(AccountId account) {
    List<Secret> kept;
    do {
      kept = kept(account);
      for (Secret secret : kept) {
        vault.delete(VaultSpaces.APP_PASSWORD, secret.id());
        uses.forget(secret.id());
      }
    } while (!kept.isEmpty());
  }

  /** Notes by which client one was used; does nothing for other credentials. */
  public void used(SignedIn who, @Nullable String address, @Nullable String userAgent) {
    if (who.credential().startsWith(CREDENTIAL)) {
      uses.note(idOf(who.account(), new AppPasswordId(who.credential())), address, userAgent, null);
    }
  }

  /** Which one it is, if any. */
  Optional<AppPasswordId> matching(AccountId account, String password) {
    byte[] shown = hash(password);
    String prefix = account.raw() + '/';
    return kept(account).stream()
        .filter(kept -> Secrets.same(kept.value(), shown))
        .map(kept -> AppPasswordId.ofLocal(kept.id().substring(prefix.length())))
        .findFirst();
  }

  private List<Secret> kept(AccountId account) {
    return vault.list(VaultSpaces.APP_PASSWORD, account.raw() + '/', MOST_LISTED);
  }

  /** However the person typed the groups. */
  private static byte[] hash(String password) {
    return Secrets.sha256(password.replace("-", "").replace(" ", ""));
  }

  private static String idOf(AccountId account, AppPasswordId id) {
    return account.raw() + '/' + id.local();
  }
}
