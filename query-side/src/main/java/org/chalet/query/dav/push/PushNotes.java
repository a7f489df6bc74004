package org.chalet.query.dav.push;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/**
 * What is still to be sent, by when. A note tells of all that happened until it is due: what
 * happens later is in another, so nothing is lost between looking and sending.
 */
final class PushNotes {
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int TIME_DIGITS = 12;

  private final SecretVault vault;
  private final DocumentJson<Changes> json = new DocumentJson<>(Changes.class);

  PushNotes(SecretVault vault) {
    this.vault = vault;
  }

  /**
   * @param due in epoch seconds
   * @param registration {@code <account>/<key>}
   */
  record Note(String id, long due, String registration, Changes changes) {}

  /** Adds to what was noted for the registration at that time. */
  synchronized void put(long due, String registration, Changes changes) {
    String id = idOf(due, registration);
    Changes all =
        vault.get(VaultSpaces.PUSH_DUE, id).map(json::read).map(changes::or).orElse(changes);
    Instant expires = Instant.ofEpochSecond(due).plus(KEPT);
    vault.put(new Secret(VaultSpaces.PUSH_DUE, id, json.write(all), expires));
  }

  private static String idOf(long due, String registration) {
    return String.format(Locale.ROOT, "%0" + TIME_DIGITS + "d/%s", due, registration);
  }

  /** Puts notes of one registration off, together. */
  void putOff(List<String> ids, long due, String registration, Changes changes) {
    put(due, registration, changes);
    String id = idOf(due, registration);
    done(ids.stream().filter(before -> !before.equals(id)).toList());
  }

  /** The next notes, those due first at the front. */
  List<Note> after(String id, int most) {
    return vault.listAfter(VaultSpaces.PUSH_DUE, id, most).stream()
        .map(secret ->
            new Note(
                secret.id(),
                Long.parseLong(secret.id().substring(0, TIME_DIGITS)),
                secret.id().substring(TIME_DIGITS + 1),
                json.read(secret.value())))
        .toList();
  }

  void done(List<String> ids) {
    vault.deleteAll(VaultSpaces.PUSH_DUE, ids);
  }
}
