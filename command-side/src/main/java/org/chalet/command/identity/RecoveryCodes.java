package org.chalet.command.identity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** Codes to print, each good once in place of an authenticator app. */
public final class RecoveryCodes {
  static final int COUNT = 10;

  /** 80 random bits: nobody guesses one, also not from its hash. */
  private static final int LETTERS = 16;

  private static final int GROUP = 4;
  private static final int MOST_LISTED = 10 * COUNT;

  private final SecretVault vault;

  public RecoveryCodes(SecretVault vault) {
    this.vault = vault;
  }

  /** Puts new ones in place of all others; shown once, only hashes are kept. */
  public List<String> renew(AccountId account) {
    forget(account);
    List<String> codes = Stream.generate(RecoveryCodes::fresh).limit(COUNT).toList();
    codes.forEach(code ->
        vault.put(new Secret(VaultSpaces.RECOVERY_CODE, idOf(account, code), new byte[0], null)));
    return codes;
  }

  /** True for a good one, which is used up then; for one of those who use it at the same time. */
  boolean use(AccountId account, String code) {
    return vault.delete(VaultSpaces.RECOVERY_CODE, idOf(account, code));
  }

  public int left(AccountId account) {
    return kept(account).size();
  }

  public void forget(AccountId account) {
    kept(account).forEach(code -> vault.delete(VaultSpaces.RECOVERY_CODE, code.id()));
  }

  private List<Secret> kept(AccountId account) {
    return vault.list(VaultSpaces.RECOVERY_CODE, account.raw() + '/', MOST_LISTED);
  }

  private static String fresh() {
    return Secrets.letters(LETTERS).replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
  }

  /** However the person typed it. */
  private static String idOf(AccountId account, String code) {
    String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    return account.raw() + '/' + Secrets.hash(plain);
  }
}
