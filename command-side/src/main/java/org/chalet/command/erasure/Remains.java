package org.chalet.command.erasure;

import java.util.ArrayList;
import java.util.List;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Owners whose keys are to be destroyed with an account: the account itself and invitations that
 * know the person. Kept until that is done, since nothing else tells then.
 */
public final class Remains {
  private static final int AT_ONCE = 500;

  private final SecretVault vault;

  public Remains(SecretVault vault) {
    this.vault = vault;
  }

  void note(AccountId account, String owner) {
    vault.put(new Secret(VaultSpaces.ERASURE, idOf(account, owner), new byte[0], null));
  }

  /** A bounded number; empty when all are done. */
  List<String> some(AccountId account) {
    String prefix = idOf(account, "");
    return vault.list(VaultSpaces.ERASURE, prefix, AT_ONCE).stream()
        .map(secret -> secret.id().substring(prefix.length()))
        .toList();
  }

  List<String> all(AccountId account) {
    List<String> owners = new ArrayList<>();
    String prefix = idOf(account, "");
    for (String behind = prefix; ; behind = prefix + owners.getLast()) {
      List<String> some =
          vault.listAfter(VaultSpaces.ERASURE, behind, AT_ONCE).stream()
              .map(Secret::id)
              .takeWhile(id -> id.startsWith(prefix))
              .map(id -> id.substring(prefix.length()))
              .toList();
      owners.addAll(some);
      if (some.size() < AT_ONCE) {
        return owners;
      }
    }
  }

  void done(AccountId account, String owner) {
    vault.delete(VaultSpaces.ERASURE, idOf(account, owner));
  }

  private static String idOf(AccountId account, String owner) {
    return account.raw() + '/' + owner;
  }
}
