package org.chalet.command.contact.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chalet.identity.VaultSpaces;
import org.chalet.store.SecretVault;
import org.chalet.store.SecretVault.Secret;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where imports are kept, for a week: what they have come to, the rows, what was refused. In the
 * vault, as rows name people; all of it goes with the account.
 */
final class ImportShelf {
  static final Duration KEPT = Duration.ofDays(7);
  static final int ROWS_PER_CHUNK = 100;
  private static final int MOST_IMPORTS = 100;
  private static final int MOST_RUNNING = 1000;
  private static final TypeReference<List<ImportRow>> ROWS = new TypeReference<>() {};
  private static final TypeReference<List<ImportRefusal>> REFUSALS = new TypeReference<>() {};

  private final SecretVault vault;
  private final JsonMapper json = new JsonMapper();

  ImportShelf(SecretVault vault) {
    this.vault = vault;
  }

  /** True for one of those who want to at the same time, and for that one again. */
  boolean occupy(CardImport one) {
    return vault.putIfAbsent(secret(VaultSpaces.CARD_IMPORT_RUNNING, one.by(), one.id(), one))
        || vault
            .get(VaultSpaces.CARD_IMPORT_RUNNING, one.by())
            .map(bytes -> json.readValue(bytes, String.class))
            .filter(one.id()::equals)
            .isPresent();
  }

  void vacate(CardImport over) {
    boolean unused = vault.delete(VaultSpaces.CARD_IMPORT_RUNNING, over.by());
  }

  /** The imports that are being worked on, one for an account at most. */
  List<CardImport> running() {
    return vault.list(VaultSpaces.CARD_IMPORT_RUNNING, "", MOST_RUNNING).stream()
        .flatMap(marked -> find(marked.id(), json.readValue(marked.value(), String.class)).stream())
        .toList();
  }

  void keep(CardImport one) {
    vault.put(secret(VaultSpaces.CARD_IMPORT, id(one), one, one));
  }

  Optional<CardImport> find(String account, String id) {
    return vault
        .get(VaultSpaces.CARD_IMPORT, account + '/' + id)
        .map(bytes -> json.readValue(bytes, CardImport.class));
  }

  /** Of an account, the newest first. */
  List<CardImport> all(String account) {
    return vault.list(VaultSpaces.CARD_IMPORT, account + '/', MOST_IMPORTS).stream()
        .map(secret -> json.readValue(secret.value(), CardImport.class))
        .sorted((one, other) -> Long.compare(other.started(), one.started()))
        .toList();
  }

  void keepRows(CardImport of, List<ImportRow> rows) {
    List<Secret> chunks = new ArrayList<>();
    for (int chunk = 0; chunk * ROWS_PER_CHUNK < rows.size(); chunk++) {
      int end = Math.min(rows.size(), (chunk + 1) * ROWS_PER_CHUNK);
      List<ImportRow> some = List.copyOf(rows.subList(chunk * ROWS_PER_CHUNK, end));
      chunks.add(secret(VaultSpaces.CARD_IMPORT_ROWS, id(of, chunk), some, of));
    }
    vault.putAll(chunks);
  }

  /** Empty behind the last chunk. */
  List<ImportRow> rows(CardImport of, int chunk) {
    return vault
        .get(VaultSpaces.CARD_IMPORT_ROWS, id(of, chunk))
        .map(bytes -> json.readValue(bytes, ROWS))
        .orElse(List.of());
  }

  void forgetRows(CardImport of) {
    List<String> chunks = new ArrayList<>();
    for (int chunk = 0; chunk * ROWS_PER_CHUNK < of.total(); chunk++) {
      chunks.add(id(of, chunk));
    }
    vault.deleteAll(VaultSpaces.CARD_IMPORT_ROWS, chunks);
  }

  /** Of the chunk that is being worked on; the same once more when it is worked on again. */
  void keepRefusals(CardImport of, List<ImportRefusal> refusals) {
    if (!refusals.isEmpty()) {
      vault.put(secret(VaultSpaces.CARD_IMPORT_REFUSALS, id(of, of.chunk()), refusals, of));
    }
  }

  List<ImportRefusal> refusals(CardImport of, int chunk) {
    return vault
        .get(VaultSpaces.CARD_IMPORT_REFUSALS, id(of, chunk))
        .map(bytes -> json.readValue(bytes, REFUSALS))
        .orElse(List.of());
  }

  void cancel(CardImport one) {
    vault.put(secret(VaultSpaces.CARD_IMPORT_CANCELLED, id(one), "", one));
  }

  boolean isCancelled(CardImport one) {
    return vault.get(VaultSpaces.CARD_IMPORT_CANCELLED, id(one)).isPresent();
  }

  private Secret secret(String space, String id, Object value, CardImport of) {
    Instant end = Instant.ofEpochSecond(of.started()).plus(KEPT);
    return new Secret(space, id, json.writeValueAsBytes(value), end);
  }

  private static String id(CardImport one) {
    return one.by() + '/' + one.id();
  }

  private static String id(CardImport one, int chunk) {
    return String.format(Locale.ROOT, "%s/%05d", id(one), chunk);
  }
}
