package org.chalet.query.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chalet.identity.VaultSpaces;
import org.chalet.kernel.value.AccountId;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** What was handed over to whom, and what open pages are to show. */
final class ReminderRecords {
  /** Longer than anything is looked at again. */
  private static final Duration KEPT = Duration.ofDays(8);

  private final SecretVault vault;
  private final DocumentJson<Rung> json = new DocumentJson<>(Rung.class);

  ReminderRecords(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * Something for a page.
   *
   * @param id in the order of ringing, within its account
   */
  record Shown(String id, Rung rung) {}

  boolean isSent(AccountId account, String key) {
    return vault.get(VaultSpaces.REMINDER_SENT, idOf(account, key)).isPresent();
  }

  void sent(AccountId account, String key, Instant now) {
    vault.putIfAbsent(record(account, key, "", now));
  }

  /**
   * To be shown from now on. The place in the order is recorded before it is taken, so that whoever
   * does it again takes the same.
   */
  void show(AccountId account, Rung rung, Instant now) {
    String key = rung.key();
    String wanted =
        String.format(
            Locale.ROOT, "%013d/%s", now.toEpochMilli(), key.substring(key.indexOf('/') + 1));
    String place =
        vault.putIfAbsent(record(account, key, wanted, now))
            ? wanted
            : vault
                .get(VaultSpaces.REMINDER_SENT, idOf(account, key))
                .map(value -> new String(value, StandardCharsets.UTF_8))
                .filter(known -> !known.isEmpty())
                .orElse(wanted);
    vault.putIfAbsent(
        new Secret(
            VaultSpaces.REMINDER_RUNG, idOf(account, place), json.write(rung), now.plus(KEPT)));
  }

  private static Secret record(AccountId account, String key, String value, Instant now) {
    return new Secret(
        VaultSpaces.REMINDER_SENT,
        idOf(account, key),
        value.getBytes(StandardCharsets.UTF_8),
        now.plus(KEPT));
  }

  private static String idOf(AccountId account, String local) {
    return account.raw() + '/' + local;
  }

  /** Those of the account that rang behind the id, in order. */
  List<Shown> after(AccountId account, String id, int most) {
    String prefix = idOf(account, "");
    return vault.listAfter(VaultSpaces.REMINDER_RUNG, prefix + id, most).stream()
        .filter(secret -> secret.id().startsWith(prefix))
        .map(secret -> new Shown(secret.id().substring(prefix.length()), json.read(secret.value())))
        .toList();
  }

  /** Behind which all ids are that are taken at that moment or later. */
  static String before(Instant time) {
    return String.format(Locale.ROOT, "%013d", time.toEpochMilli());
  }
}
