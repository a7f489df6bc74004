package org.chalet.command.registration;

import org.chalet.command.Secrets;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** What the setup link holds: opens the first account, once. Its hash is kept. */
public final class SetupCode {
  private static final String ID = "first-account";

  private final SecretVault vault;

  public SetupCode(SecretVault vault) {
    this.vault = vault;
  }

  /** A new code in place of the one before. */
  public String issue() {
    String code = Secrets.random(192);
    keep(code);
    return code;
  }

  public boolean opens(String code) {
    return vault
        .get(VaultSpaces.SETUP, ID)
        .filter(kept -> Secrets.same(kept, Secrets.sha256(code)))
        .isPresent();
  }

  /** True for the right code, and for one caller only. */
  public boolean redeem(String code) {
    return opens(code) && vault.delete(VaultSpaces.SETUP, ID);
  }

  /** The account was not opened after all. */
  public void giveBack(String code) {
    keep(code);
  }

  private void keep(String code) {
    vault.put(new Secret(VaultSpaces.SETUP, ID, Secrets.sha256(code), null));
  }
}
