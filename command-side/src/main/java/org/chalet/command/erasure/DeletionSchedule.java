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

  /**
   * A date at which to look at an account.
   *
   * @param told whether the person knows that it is later than was said
   */
  record Entry(AccountId account, Instant due, boolean told) {}

  void put(AccountId account, Instant due) {
    put(new Entry(account, due, false));
  }

  /** The person is told of it. */
  void postpone(AccountId account, Instant due) {
    put(new Entry(account, due, true));
  }

  private void put(Entry entry) {
    byte[] told = entry.told() ? new byte[] {1} : new byte[0];
    vault.put(new Secret(VaultSpaces.DELETION, idOf(entry), told, null));
  }

  void drop(Entry entry) {
    vault.delete(VaultSpaces.DELETION, idOf(entry));
  }

  /** The earliest, a bounded number. */
  List<Entry> due(Instant now) {
    return vault.list(VaultSpaces.DELETION, "", AT_ONCE).stream()
        .map(secret -> entry(secret.id(), secret.value().length > 0))
        .takeWhile(entry -> !entry.due().isAfter(now))
        .toList();
  }

  private static String idOf(Entry entry) {
    return String.format("%0" + DIGITS + "d", entry.due().getEpochSecond())
        + '/'
        + entry.account().raw();
  }

  private static Entry entry(String id, boolean told) {
    return new Entry(
        new AccountId(id.substring(DIGITS + 1)),
        Instant.ofEpochSecond(Long.parseLong(id.substring(0, DIGITS))),
        told);
  }
}
