package org.chalet.command.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chalet.store.DocumentJson;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;

/** Letters of one state in the vault, in the order of their keys. */
final class Shelf {
  private static final DocumentJson<Kept> JSON = new DocumentJson<>(Kept.class);
  private static final int PAGE = 500;
  private static final long LATEST = 9_999_999_999_999L;

  private final SecretVault vault;
  private final MailState state;

  record Entry(String key, Kept kept) {}

  Shelf(SecretVault vault, MailState state) {
    this.vault = vault;
    this.state = state;
  }

  /** A key behind those of earlier times. */
  static String inOrder(Instant time, String id) {
    return String.format("%013d~%s", time.toEpochMilli(), id);
  }

  /** A key ahead of those of earlier times. */
  static String newestFirst(Instant time, String id) {
    return inOrder(Instant.ofEpochMilli(LATEST - time.toEpochMilli()), id);
  }

  static Instant timeOf(String key) {
    return Instant.ofEpochMilli(Long.parseLong(key.substring(0, key.indexOf('~'))));
  }

  void put(String key, Kept kept, Instant until) {
    vault.put(secret(key, kept, until));
  }

  /** False where one has that key. */
  boolean putIfAbsent(String key, Kept kept, Instant until) {
    return vault.putIfAbsent(secret(key, kept, until));
  }

  Secret secret(String key, Kept kept, Instant until) {
    return new Secret(state.space(), key, JSON.write(kept), until);
  }

  /** Of this shelf, by {@link #secret}. */
  void putAll(List<Secret> letters) {
    if (!letters.isEmpty()) {
      vault.putAll(letters);
    }
  }

  void removeAll(List<String> keys) {
    if (!keys.isEmpty()) {
      vault.deleteAll(state.space(), keys);
    }
  }

  boolean remove(String key) {
    return vault.delete(state.space(), key);
  }

  Optional<Kept> get(String key) {
    return vault.get(state.space(), key).map(JSON::read);
  }

  List<Entry> first(int limit) {
    return after("", limit);
  }

  /** What comes behind the key, there or not. */
  List<Entry> after(String key, int limit) {
    return vault.listAfter(state.space(), key, limit).stream()
        .map(secret -> new Entry(secret.id(), JSON.read(secret.value())))
        .toList();
  }

  /** All, a page at a time; what is put meanwhile may be left out. */
  void forEachPage(Consumer<List<Entry>> visit) {
    for (List<Entry> page = first(PAGE);
        !page.isEmpty();
        page = after(page.getLast().key(), PAGE)) {
      visit.accept(page);
    }
  }

  int count(int atMost) {
    return vault.count(state.space(), atMost);
  }

  void removeIf(Predicate<Kept> unwanted) {
    forEachPage(page ->
        page.stream()
            .filter(entry -> unwanted.test(entry.kept()))
            .forEach(entry -> remove(entry.key())));
  }

  /** Drops what is behind that many. */
  void prune(int most) {
    vault.prune(state.space(), most);
  }
}
