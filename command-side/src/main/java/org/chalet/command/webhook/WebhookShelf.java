package org.chalet.command.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * Webhooks and their calls in the vault, where they go with their account. What is due is found by
 * time; it names calls and tells nothing of them.
 */
final class WebhookShelf {
  /** Of an account. */
  static final int MOST_WEBHOOKS = 20;

  /** Of a webhook, beside those that wait. */
  static final int MOST_CALLS = 100;

  private static final int MOST_LISTED = 2000;
  private static final Duration SEEN = Duration.ofDays(30);
  private static final int TIME_DIGITS = 12;

  private final SecretVault vault;
  private final DocumentJson<Webhook> webhooks = new DocumentJson<>(Webhook.class);
  private final DocumentJson<KeptCall> calls = new DocumentJson<>(KeptCall.class);

  WebhookShelf(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * @param id to be forgotten when the call was tried
   * @param call key of a {@link KeptCall}
   */
  record Due(String id, long time, String call) {}

  Optional<Webhook> find(String account, String id) {
    return vault.get(VaultSpaces.WEBHOOK, account + '/' + id).map(webhooks::read);
  }

  /** Of an account, the oldest first. */
  List<Webhook> of(String account) {
    return vault.list(VaultSpaces.WEBHOOK, account + '/', MOST_WEBHOOKS).stream()
        .map(secret -> webhooks.read(secret.value()))
        .sorted(Comparator.comparingLong(Webhook::created).thenComparing(Webhook::id))
        .toList();
  }

  void keep(Webhook webhook) {
    vault.put(new Secret(VaultSpaces.WEBHOOK, webhook.key(), webhooks.write(webhook), null));
  }

  /** With its calls; false where it is not there. */
  boolean remove(String account, String id) {
    boolean there = vault.delete(VaultSpaces.WEBHOOK, account + '/' + id);
    List<KeptCall> left = all(account, id);
    vault.deleteAll(VaultSpaces.WEBHOOK_CALL, left.stream().map(KeptCall::key).toList());
    return there;
  }

  Optional<KeptCall> call(String key) {
    return vault.get(VaultSpaces.WEBHOOK_CALL, key).map(calls::read);
  }

  /** False where it is there already, in whatever state. */
  boolean keepIfAbsent(KeptCall call) {
    return vault.putIfAbsent(secret(call));
  }

  void keep(KeptCall call) {
    vault.put(secret(call));
  }

  private Secret secret(KeptCall call) {
    Instant expires = Instant.ofEpochSecond(call.handedOver()).plus(SEEN);
    return new Secret(VaultSpaces.WEBHOOK_CALL, call.key(), calls.write(call), expires);
  }

  /** The newest first. */
  List<KeptCall> calls(String account, String webhook) {
    return all(account, webhook).stream().limit(MOST_CALLS).toList();
  }

  private List<KeptCall> all(String account, String webhook) {
    String prefix = account + '/' + webhook + '/';
    return vault.list(VaultSpaces.WEBHOOK_CALL, prefix, MOST_LISTED).stream()
        .map(secret -> calls.read(secret.value()))
        .sorted(
            Comparator.comparingLong(KeptCall::handedOver).reversed().thenComparing(KeptCall::id))
        .toList();
  }

  /** Forgets the oldest of those that are over, where there are too many. */
  void prune(String account, String webhook) {
    List<String> gone =
        all(account, webhook).stream()
            .filter(call -> !call.isWaiting())
            .skip(MOST_CALLS)
            .map(KeptCall::key)
            .toList();
    if (!gone.isEmpty()) {
      vault.deleteAll(VaultSpaces.WEBHOOK_CALL, gone);
    }
  }

  void schedule(KeptCall call) {
    String id = String.format(Locale.ROOT, "%0" + TIME_DIGITS + "d/%s", call.due(), call.key());
    Instant expires = Instant.ofEpochSecond(call.handedOver()).plus(SEEN);
    vault.put(new Secret(VaultSpaces.WEBHOOK_DUE, id, new byte[0], expires));
  }

  /** The next, those due first at the front. */
  List<Due> dueAfter(String id, int most) {
    return vault.listAfter(VaultSpaces.WEBHOOK_DUE, id, most).stream()
        .map(Secret::id)
        .map(due ->
            new Due(
                due, Long.parseLong(due.substring(0, TIME_DIGITS)), due.substring(TIME_DIGITS + 1)))
        .toList();
  }

  void done(Due due) {
    vault.delete(VaultSpaces.WEBHOOK_DUE, due.id());
  }
}
