package org.chalet.command.erasure;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.chalet.file.FileContents;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.BlobStore;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * What is kept for an account beside the log: secrets, and the pictures and files whose keys they
 * are.
 */
public final class AccountSecrets {
  private static final int AT_ONCE = 500;

  private final SecretVault vault;
  private final BlobStore blobs;

  public AccountSecrets(SecretVault vault, BlobStore blobs) {
    this.vault = vault;
    this.blobs = blobs;
  }

  /** Whoever is signed in is so no longer. */
  void endSessions(AccountId account) {
    forget(VaultSpaces.SESSION, account);
  }

  /**
   * Everything that opens the account or is kept for it, but the note that its key was destroyed.
   */
  void forget(AccountId account) {
    String prefix = account.raw() + '/';
    for (var some = vault.list(VaultSpaces.PICTURE, prefix, AT_ONCE);
        !some.isEmpty();
        some = vault.list(VaultSpaces.PICTURE, prefix, AT_ONCE)) {
      for (Secret picture : some) {
        blobs.delete(picture.id().substring(prefix.length()));
        vault.delete(VaultSpaces.PICTURE, picture.id());
      }
    }
    new FileContents(blobs, vault).forgetAll(account);
    VaultSpaces.OF_ACCOUNTS.forEach(space -> forget(space, account));
  }

  /** How many there are of each kind that there is. */
  SortedMap<String, Integer> counts(AccountId account) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String space : VaultSpaces.OF_ACCOUNTS) {
      int count = count(space, account);
      if (count > 0) {
        counts.put(space, count);
      }
    }
    return counts;
  }

  private int count(String space, AccountId account) {
    int count = vault.get(space, account.raw()).isPresent() ? 1 : 0;
    String prefix = account.raw() + '/';
    String behind = prefix;
    while (true) {
      List<String> ids =
          vault.listAfter(space, behind, AT_ONCE).stream()
              .map(Secret::id)
              .takeWhile(id -> id.startsWith(prefix))
              .toList();
      count += ids.size();
      if (ids.size() < AT_ONCE) {
        return count;
      }
      behind = ids.getLast();
    }
  }

  private void forget(String space, AccountId account) {
    vault.delete(space, account.raw());
    String prefix = account.raw() + '/';
    for (var some = vault.list(space, prefix, AT_ONCE);
        !some.isEmpty();
        some = vault.list(space, prefix, AT_ONCE)) {
      for (Secret secret : some) {
        vault.delete(space, secret.id());
      }
    }
  }
}
