package org.chalet.command.erasure;

import java.time.Instant;
import java.util.List;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Which accounts are to be looked at, and when: by date, so that what is due is found without
 * looking at anything else. A date stays until all of its account is gone, or the account turned
 * out to stay.
 */
public final class DeletionSchedule {
  private static final int DIGITS = 12;
  private static final int AT_ONCE = 100;

  private final SecretVault vault;

  public DeletionSchedule(SecretVault vault) {
    this.vault = vault;
  }

  /** A date at which to look at an account. */
  record Entry(AccountId account, Instant due) {}

  void put(AccountId account, Instant due) {
    vault.put(new Secret(VaultSpaces.DELETION, idOf(new Entry(account, due)), new byte[0], null));
  }

  void drop(Entry entry) {
    vault.delete(VaultSpaces.DELETION, idOf(entry));
  }

  /** The earliest, a bounded number. */
  List<Entry> due(Instant now) {
    return vault.list(VaultSpaces.DELETION, "", AT_ONCE).stream()
        .map(secret -> entry(secret.id()))
        .takeWhile(entry -> !entry.due().isAfter(now))
        .toList();
  }

  private static String idOf(Entry entry) {
    return String.format("%0" + DIGITS + "d", entry.due().getEpochSecond())
        + '/'
        + entry.account().raw();
  }

  private static Entry entry(String id) {
    return new Entry(
        new AccountId(id.substring(DIGITS + 1)),
        Instant.ofEpochSecond(Long.parseLong(id.substring(0, DIGITS))));
  }
}
